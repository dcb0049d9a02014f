import type { Check } from '~/core/learning/format/check';
import { namesByPlace } from '~/core/learning/marking/arrange';
import { mark } from '~/core/learning/marking/mark';
import { parseResponse } from '~/core/learning/marking/response';
import { type Attempt, passes } from '~/core/learning/progress/attempts';
import type { LearningDeed } from '~/core/learning/progress/events';
import { placedItem, placedItems } from './placed';
import type { AttemptRefusal, SentAnswers } from './types';

type Answered = Extract<LearningDeed, { type: 'answered' }>;

/** Whether time is up; a person who is at it to the millisecond is late. */
export function isOver({ dueAt }: Attempt, now: number): boolean {
  return dueAt !== null && now >= dueAt;
}

/** What is to be written of answers that came: only those that are others than before. */
export function answersIn(
  check: Check,
  attempt: Attempt,
  answers: SentAnswers,
): readonly Answered[] | AttemptRefusal {
  const deeds: Answered[] = [];
  for (const [id, sent] of Object.entries(answers)) {
    const found = placedItem(check, attempt, id);
    if (!found) return 'unknown';
    const parsed = parseResponse(found.item, sent, namesByPlace(found.arrangement));
    if (!parsed.ok) return 'malformed';
    const { response } = parsed;
    if (JSON.stringify(response) === JSON.stringify(found.response)) continue;
    deeds.push({ type: 'answered', attempt: attempt.id, item: id, response });
  }
  return deeds;
}

/** The attempt after these answers. */
export function withAnswers(attempt: Attempt, deeds: readonly Answered[]): Attempt {
  const answers = deeds.map(({ item, response }) => [item, response] as const);
  return { ...attempt, responses: { ...attempt.responses, ...Object.fromEntries(answers) } };
}

/** Marks an attempt as it was saved. */
export function handedIn(check: Check, attempt: Attempt): LearningDeed {
  const results = placedItems(check, attempt).map(({ item, response }) => {
    const { earned, of, waits } = mark(item, response);
    return { item: item.id, earned, of, waits };
  });
  const earned = results.reduce((sum, result) => sum + result.earned, 0);
  const of = results.reduce((sum, result) => sum + result.of, 0);
  const { pass } = check;
  const outcome = { results, earned, of, pass, passed: passes(earned, of, pass) };
  return { type: 'attemptSubmitted', attempt: attempt.id, ...outcome };
}
