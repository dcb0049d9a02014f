import { describe, expect, it } from 'vitest';
import type { ItemResult, LearningDeed, LearningEvent } from '../progress/events';
import { cardsOf, type Taught } from './cards';
import { met, reviewed } from './memory';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 8);

const taught: Taught = {
  conceptsOfLesson: (lesson) => (lesson === 'one' ? ['silence', 'quorum'] : []),
  conceptsOfItem: (item) => (item === 'pair' ? ['silence', 'bracket'] : [item]),
};

const record = (...deeds: LearningDeed[]): LearningEvent[] =>
  deeds.map((deed, day) => ({ at: NOW + day * DAY, moduleId: 'rules', versionId: 'v1', deed }));

const cards = (...deeds: LearningDeed[]) =>
  new Map(cardsOf(record(...deeds), () => taught).map((card) => [card.concept, card.memory]));

const result = (item: string, earned: number, waits = false): ItemResult => ({
  ...{ item, earned, of: 100, waits },
});

const answered = (item: string, response: unknown = 'a'): LearningDeed => ({
  ...{ type: 'answered', attempt: 'a1', item, response },
});

const submitted = (...results: ItemResult[]): LearningDeed => ({
  ...{ type: 'attemptSubmitted', attempt: 'a1', results },
  ...{ earned: 0, of: 100, pass: 60, passed: false },
});

describe('the cards of a record', () => {
  it('begin when a lesson that mentions the concept is finished, and not before', () => {
    expect(cards({ type: 'lessonOpened', lesson: 'one' }).size).toBe(0);
    const after = cards({ type: 'lessonFinished', lesson: 'one' });
    expect([...after.keys()]).toEqual(['silence', 'quorum']);
    expect(after.get('silence')).toEqual(met(NOW));
  });

  it('are not begun anew by a second lesson', () => {
    const after = cards(
      { type: 'lessonFinished', lesson: 'one' },
      { type: 'lessonFinished', lesson: 'one' },
    );
    expect(after.get('silence')).toEqual(met(NOW));
  });

  it('take full marks for remembered and none for forgotten', () => {
    const after = cards(
      answered('right'),
      answered('wrong'),
      submitted(result('right', 100), result('wrong', 0)),
    );
    const at = NOW + 2 * DAY;
    expect(after.get('right')).toEqual(reviewed(met(at), 'good', at));
    expect(after.get('wrong')).toEqual(reviewed(met(at), 'again', at));
  });

  it('learn nothing from parts of the marks, from what waits, and from what was left out', () => {
    const after = cards(
      answered('partly'),
      answered('waiting'),
      answered('back'),
      answered('back', null),
      submitted(
        result('partly', 50),
        result('waiting', 0, true),
        result('back', 0),
        result('none', 0),
      ),
    );
    const at = NOW + 4 * DAY;
    expect([...after]).toEqual([
      ['partly', met(at)],
      ['waiting', met(at)],
    ]);
  });

  it('let the worst item of an attempt count', () => {
    const after = cards(
      answered('silence'),
      answered('pair'),
      submitted(result('silence', 100), result('pair', 0)),
    );
    expect(after.get('silence')?.lapses).toBe(reviewed(met(NOW), 'again', NOW).lapses);
    expect(after.get('silence')?.reviews).toBe(1);
  });

  it('follow every review', () => {
    const after = cards(
      { type: 'lessonFinished', lesson: 'one' },
      { type: 'conceptReviewed', concept: 'silence', rating: 'easy' },
    );
    expect(after.get('silence')).toEqual(reviewed(met(NOW), 'easy', NOW + DAY));
    expect(after.get('quorum')).toEqual(met(NOW));
  });

  it('stand where something that happened earlier is written down later', () => {
    const review: LearningDeed = { type: 'conceptReviewed', concept: 'silence', rating: 'good' };
    const [first, second] = record(review, review).toReversed();
    if (!first || !second) throw new Error('There are two events.');
    const [card] = cardsOf([first, second], () => taught);
    expect(card?.memory.reviews).toBe(2);
  });

  it('keep what was met in a version that nobody has any more', () => {
    const events = record(
      { type: 'lessonFinished', lesson: 'one' },
      { type: 'conceptReviewed', concept: 'silence', rating: 'good' },
    );
    expect(cardsOf(events, () => null).map(({ concept }) => concept)).toEqual(['silence']);
  });
});
