import type { Course } from '~/core/learning/course';
import type { Concept } from '~/core/learning/format/module';
import type { Recall } from '~/core/learning/review/memory';
import type { Card, Planned } from '~/core/learning/review/plan';
import { sittingOf } from '~/core/learning/review/sitting';
import type { Person } from '../people/person';
import { type NextExercise, nextExercise } from './next-exercise';
import type { LearningTools } from './parts';
import { cardsFrom, storedCards } from './review-cards';
import { perform } from './write-path';

/** A concept to be asked now. */
export interface AskedConcept extends Pick<Concept, 'term' | 'question' | 'definition'> {
  readonly moduleId: string;
  readonly moduleTitle: string;
  readonly concept: string;
  /** Why now: an exercise is ahead; it was met lately and never asked; it is about to fade. */
  readonly why: 'exercise' | 'first' | 'memory';
}

/** What somebody has to review. */
export interface Review {
  /** The one to ask now; null where nothing is left today. */
  readonly next: AskedConcept | null;
  /** How many are left today, the one above included. */
  readonly left: number;
  /** How many there are in all. */
  readonly known: number;
  /** When the next one after today's comes, in ms since 1970. */
  readonly nextAt: number | null;
  readonly exercise: NextExercise | null;
}

/** Spaced review of the concepts that a person has met. */
export interface Reviews {
  reviewOf(user: Pick<Person, 'id' | 'academyId'>): Promise<Review>;
  /**
   * Notes how well somebody remembered a concept. The same command again notes nothing.
   *
   * @returns false where they have not met such a concept
   */
  rate(
    user: Pick<Person, 'id' | 'academyId'>,
    review: { moduleId: string; concept: string; recall: Recall; commandId: string },
  ): Promise<boolean>;
}

export function createReviews(tools: LearningTools): Reviews {
  const { database, clock, curriculum } = tools;

  /** The cards whose concepts are still taught, with what is taught of them. */
  async function shown(user: Pick<Person, 'id' | 'academyId'>) {
    const cards = await storedCards(database.reader, user.id);
    const taught = new Map<string, Course | null>();
    for (const { moduleId } of cards) {
      if (taught.has(moduleId)) continue;
      taught.set(moduleId, await curriculum.current(user.academyId, moduleId));
    }
    const conceptOf = ({ moduleId, concept }: Card) =>
      taught.get(moduleId)?.module.concepts.find(({ id }) => id === concept);
    return {
      cards: cards.filter((card) => conceptOf(card) !== undefined),
      asked(card: Planned): AskedConcept | null {
        const concept = conceptOf(card);
        const { moduleId, forExercise, memory } = card;
        const moduleTitle = taught.get(moduleId)?.module.title;
        if (concept === undefined || moduleTitle === undefined) return null;
        const { term, question, definition } = concept;
        const why = forExercise ? 'exercise' : memory.reviews === 0 ? 'first' : 'memory';
        return { moduleId, moduleTitle, concept: card.concept, term, question, definition, why };
      },
    };
  }

  return {
    async reviewOf(user) {
      const now = clock.now();
      const { cards, asked } = await shown(user);
      const exercise = await nextExercise(database.reader, user, now);
      const { timeZone: zone } = await database.reader.academy.findUniqueOrThrow({
        where: { id: user.academyId },
        select: { timeZone: true },
      });
      const { today, nextAt } = sittingOf(cards, { now, zone, exerciseAt: exercise?.at ?? null });
      const [first] = today;
      const next = first ? asked(first) : null;
      return { next, left: today.length, known: cards.length, nextAt, exercise };
    },
    async rate(user, { moduleId, concept, recall, commandId }) {
      const course = await curriculum.current(user.academyId, moduleId);
      if (course === null) return false;
      const learner = { academyId: user.academyId, userId: user.id };
      return perform(tools, { learner, actorId: user.id, commandId, moduleId }, async (before) => {
        const cards = await cardsFrom(tools, before.events);
        const known = cards.some((card) => card.concept === concept);
        const deed = { type: 'conceptReviewed', concept, rating: recall } as const;
        return { deeds: known ? [deed] : [], course, answer: known };
      });
    },
  };
}
