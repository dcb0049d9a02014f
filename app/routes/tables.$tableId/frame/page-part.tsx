import { type ComponentType, lazy, Suspense } from 'react';
import { beforeHydration } from '~/ui/before-hydration';
import { Caucuses } from '../caucuses/caucuses';
import { InstructorDesk } from '../desk/instructor-desk';
import { EvidencePanel } from '../evidence/evidence';
import { MandatePanel } from '../mandate/mandate';
import { Packages } from '../packages/packages';
import type { Panel } from '../place';
import { RecordPanel } from '../record/record-panel';
import { Unreachable } from './unreachable';

/** Parts of the page that a browser may do without: the panels, and the instructor's tools. */
type Part = Panel | 'tools';
type Parts = Partial<Record<Part, ComponentType>>;

const loaders: Readonly<Record<Exclude<Part, 'mandate'>, () => Promise<ComponentType>>> = {
  packages: async () => (await import('../packages/packages')).Packages,
  caucuses: async () => (await import('../caucuses/caucuses')).Caucuses,
  evidence: async () => (await import('../evidence/evidence')).EvidencePanel,
  record: async () => (await import('../record/record-panel')).RecordPanel,
  tools: async () => (await import('../desk/instructor-desk')).InstructorDesk,
};

/** The same part fetched when it is shown; offline, it says that it cannot. */
const later = (load: () => Promise<ComponentType>) =>
  lazy(async () => ({ default: await load().catch(() => Unreachable) }));

const laters: Parts = Object.fromEntries(
  Object.entries(loaders).map(([part, load]) => [part, later(load)]),
);

/**
 * The server has every part at hand, so that the page is whole without JavaScript. The condition is
 * known when the pages are built, and takes the imports above out of what browsers get.
 */
const here: Parts = import.meta.env.SSR
  ? {
      mandate: MandatePanel,
      packages: Packages,
      caucuses: Caucuses,
      evidence: EvidencePanel,
      record: RecordPanel,
      tools: InstructorDesk,
    }
  : { mandate: MandatePanel };

/**
 * A part of the page; a browser that lacks it fetches it. What the document shows already is at hand
 * before the browser takes over, and so stands in no `Suspense`: React takes over what is in one later
 * than the rest, and whatever happens in between would make it throw that away and begin anew.
 */
export function PagePart({ part }: { part: Part }) {
  const Here = here[part];
  if (Here) return <Here />;
  const Later = laters[part] ?? Unreachable;
  return (
    <Suspense fallback={null}>
      <Later />
    </Suspense>
  );
}

/** Fetches the parts that the document shows, before the browser takes it over. */
function fetchShown(): void {
  const panel = document.getElementById('panel')?.dataset.panel;
  const tools = document.getElementById('instructor') !== null;
  for (const [part, load] of Object.entries(loaders)) {
    if (part !== panel && !(part === 'tools' && tools)) continue;
    beforeHydration(load().then((component) => Object.assign(here, { [part]: component })));
  }
}

if (!import.meta.env.SSR) fetchShown();
