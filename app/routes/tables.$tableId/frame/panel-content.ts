import { type ComponentType, lazy } from 'react';
import { Caucuses } from '../caucuses/caucuses';
import { InstructorDesk } from '../desk/instructor-desk';
import { EvidencePanel } from '../evidence/evidence';
import { MandatePanel } from '../mandate/mandate';
import { Packages } from '../packages/packages';
import type { Panel } from '../place';
import { RecordPanel } from '../record/record-panel';
import { Unreachable } from './unreachable';

/** A part whose code a browser fetches when it is shown; offline, it says that it cannot. */
const later = (load: () => Promise<ComponentType>) =>
  lazy(async () => ({ default: await load().catch(() => Unreachable) }));

/**
 * What each panel shows. On the server all is at hand, so that the page is whole without JavaScript;
 * a browser fetches the code of a panel when it is opened. The condition is known when the pages are
 * built, and takes the imports above out of what browsers get.
 */
export const CONTENT: Readonly<Record<Panel, ComponentType>> = import.meta.env.SSR
  ? {
      mandate: MandatePanel,
      packages: Packages,
      caucuses: Caucuses,
      evidence: EvidencePanel,
      record: RecordPanel,
    }
  : {
      mandate: MandatePanel,
      packages: later(async () => (await import('../packages/packages')).Packages),
      caucuses: later(async () => (await import('../caucuses/caucuses')).Caucuses),
      evidence: later(async () => (await import('../evidence/evidence')).EvidencePanel),
      record: later(async () => (await import('../record/record-panel')).RecordPanel),
    };

/** The instructor's tools, which nobody else's browser need carry. */
export const Tools: ComponentType = import.meta.env.SSR
  ? InstructorDesk
  : later(async () => (await import('../desk/instructor-desk')).InstructorDesk);
