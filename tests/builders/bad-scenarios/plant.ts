import type { FaultCode } from '~/core/scenario/fault';
import { smallScenario } from '../scenario';

/** A scenario file with one planted fault, and what must be said about it. */
export interface BadScenario {
  readonly name: string;
  readonly text: string;
  readonly code: FaultCode;
  /** Path of the fault, as an author reads it. */
  readonly path: string;
  /** Words of the message, besides the path: what was found, expected or suggested. */
  readonly says: readonly string[];
}

/** The small scenario as JSON that a mutation may do anything to. */
export type Loose = { [key: string]: Loose } & Loose[];

function loose(): Loose {
  return JSON.parse(JSON.stringify(smallScenario()));
}

/** The small scenario after a mutation, as text. */
export function changed(mutate: (file: Loose) => void): string {
  const file = loose();
  mutate(file);
  return JSON.stringify(file, null, 2);
}

/** The small scenario as text with one piece of it written differently. */
export function rewritten(piece: string | RegExp, by: string): string {
  const text = JSON.stringify(smallScenario(), null, 2);
  const bad = text.replace(piece, by);
  if (bad === text) throw new Error(`nothing to rewrite: ${piece}`);
  return bad;
}

/** Sets a value at a path such as `parties.0.kind`; undefined removes it. */
export function put(path: string, value: unknown): string {
  return changed((file) => {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    const owner = parts.reduce<Loose>((node, part) => node[part] ?? file, file);
    if (value === undefined) Reflect.deleteProperty(owner, last);
    else Reflect.set(owner, last, value);
  });
}

/** A bad scenario, said shortly. */
export const one = (
  name: string,
  text: string,
  code: FaultCode,
  path: string,
  ...says: string[]
): BadScenario => ({ name, text, code, path, says });
