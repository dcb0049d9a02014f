import type { FormText } from '~/server/http/form';
import type { NewAssignment } from '~/server/teaching/assignments';

const POLICIES = ['accept', 'penalty', 'refuse'] as const;

/** What was typed into the form of a new assignment, to be shown again. */
export interface Given {
  subject: string;
  to: string;
  person: string;
  opensAt: string;
  dueAt: string;
  latePolicy: string;
  penalty: string;
  /** '1' where two markers are to judge. */
  twice: string;
  tolerance: string;
}

/** The fields of the form of a new assignment, as they were sent. */
export function givenIn(text: FormText): Given {
  return {
    ...{ subject: text('subject'), to: text('to'), person: text('person') },
    ...{ opensAt: text('opensAt'), dueAt: text('dueAt') },
    ...{ latePolicy: text('latePolicy'), penalty: text('penalty').trim() },
    ...{ twice: text('twice'), tolerance: text('tolerance').trim() },
  };
}

/** What these fields ask for: the subject is "kind:id", `to` is "", "group:id" or "person". */
export function assignmentIn(given: Given): NewAssignment {
  const [kind = '', ...rest] = given.subject.split(':');
  const group = /^group:(.*)$/.exec(given.to)?.[1];
  return {
    ...{ kind, subjectId: rest.join(':'), opensAt: given.opensAt, dueAt: given.dueAt },
    to:
      group !== undefined
        ? { kind: 'group', groupId: group }
        : given.to === 'person'
          ? { kind: 'person', name: given.person }
          : { kind: 'cohort' },
    latePolicy: POLICIES.find((policy) => policy === given.latePolicy) ?? 'accept',
    tolerance: given.twice === '' ? null : wholeIn(given.tolerance),
    penaltyPercent: /^\d{1,3}$/.test(given.penalty) ? Number(given.penalty) : 0,
  };
}

/** A whole number of at most three digits; NaN, which nothing takes, for all else. */
function wholeIn(text: string): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
}
