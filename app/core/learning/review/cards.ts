import type { LearningEvent } from '../progress/events';
import { type Memory, met, type Recall, reviewed } from './memory';
import type { Card } from './plan';

/** What of one version of a module its review is made from. */
export interface Taught {
  /** Ids of the concepts that a lesson mentions. */
  conceptsOfLesson(lesson: string): readonly string[];
  /** Ids of the concepts that an item of the check exercises. */
  conceptsOfItem(item: string): readonly string[];
}

/**
 * What somebody remembers, from their record alone: the same events give the same cards. A concept is
 * met when a lesson that mentions it is finished, or when a check that asks for it is handed in; there
 * an answer with full marks counts as remembered (`good`) and one with none as forgotten (`again`).
 * Items that nobody answered, or that wait for a marker, say nothing.
 *
 * @param events in order; those of several modules may be among each other
 * @param taughtIn the version of this id; null where it is not known any more
 */
export function cardsOf(
  events: readonly LearningEvent[],
  taughtIn: (versionId: string) => Taught | null,
): Card[] {
  const cards = new Map<string, Card>();
  const answered = new Map<string, Set<string>>();

  const meet = (moduleId: string, concept: string, at: number): Memory => {
    const known = cards.get(`${moduleId} ${concept}`);
    if (known) return known.memory;
    const memory = met(at);
    cards.set(`${moduleId} ${concept}`, { moduleId, concept, memory });
    return memory;
  };
  const recall = (moduleId: string, concept: string, how: Recall, at: number) => {
    const before = meet(moduleId, concept, at);
    // What time ended is written down later than it happened; memory only goes forward.
    const memory = reviewed(before, how, Math.max(at, before.reviewedAt ?? at));
    cards.set(`${moduleId} ${concept}`, { moduleId, concept, memory });
  };

  for (const { at, moduleId, versionId, deed } of events) {
    const taught = taughtIn(versionId);
    if (deed.type === 'lessonFinished') {
      for (const concept of taught?.conceptsOfLesson(deed.lesson) ?? [])
        meet(moduleId, concept, at);
    } else if (deed.type === 'answered') {
      const items = answered.get(deed.attempt) ?? new Set();
      if (deed.response === null) items.delete(deed.item);
      else items.add(deed.item);
      answered.set(deed.attempt, items);
    } else if (deed.type === 'attemptSubmitted' && taught) {
      const items = answered.get(deed.attempt) ?? new Set();
      const results = deed.results.filter(({ item }) => items.has(item));
      for (const [concept, how] of recallsIn(results, taught)) {
        if (how === null) meet(moduleId, concept, at);
        else recall(moduleId, concept, how, at);
      }
    } else if (deed.type === 'conceptReviewed') {
      recall(moduleId, deed.concept, deed.rating, at);
    }
  }
  return [...cards.values()];
}

interface Result {
  readonly item: string;
  readonly earned: number;
  readonly of: number;
  readonly waits: boolean;
}

/** What one attempt says of each concept: the worst of its items counts; null where it says nothing. */
function recallsIn(results: readonly Result[], taught: Taught): Map<string, Recall | null> {
  const recalls = new Map<string, Recall | null>();
  for (const { item, earned, of, waits } of results) {
    const how = waits ? null : earned >= of ? 'good' : earned <= 0 ? 'again' : null;
    for (const concept of taught.conceptsOfItem(item)) {
      const before = recalls.get(concept);
      recalls.set(concept, before === undefined || how === 'again' ? how : worse(before, how));
    }
  }
  return recalls;
}

function worse(one: Recall | null, other: Recall | null): Recall | null {
  if (one === 'again' || other === 'again') return 'again';
  return one === null || other === null ? null : one;
}
