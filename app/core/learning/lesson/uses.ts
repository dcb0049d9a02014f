import { isDirective, nodesOf, placeOf, type Tree } from './tree';

/** A link from theory to a moment of a scenario. */
export interface RoomLink {
  readonly scenario: string;
  readonly phase: string;
  readonly line: number;
}

/** What a lesson points at, each once and in the order of first use. */
export interface LessonUses {
  /** Concepts that it introduces with a callout of their own. */
  readonly concepts: readonly string[];
  /** Concepts that it explains in place. */
  readonly terms: readonly string[];
  readonly figures: readonly string[];
  /** Sources that it cites itself; its figures may have others. */
  readonly sources: readonly string[];
  readonly rooms: readonly RoomLink[];
}

/** Collects what a lesson's directives point at; names that are not known are among them. */
export function usesOf(tree: Tree): LessonUses {
  const named = new Map<string, Set<string>>();
  const rooms: RoomLink[] = [];
  const note = (kind: string, id: string | null | undefined) => {
    if (id) named.set(kind, (named.get(kind) ?? new Set()).add(id));
  };
  for (const { node } of nodesOf(tree)) {
    if (!isDirective(node)) continue;
    const { id, source, scenario, phase } = node.attributes ?? {};
    note(node.name, id);
    if (node.name === 'evidence') note('cite', source);
    if (node.name === 'in-the-room' && scenario && phase) {
      rooms.push({ scenario, phase, line: placeOf(node).line });
    }
  }
  const list = (kind: string) => [...(named.get(kind) ?? [])];
  return {
    concepts: list('key-concept'),
    terms: list('term'),
    figures: list('figure'),
    sources: list('cite'),
    rooms,
  };
}
