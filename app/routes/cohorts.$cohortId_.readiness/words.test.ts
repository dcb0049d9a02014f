import { expect, test } from 'vitest';
import { MISSING_CODES } from '~/core/fellowship/readiness/readiness';
import { messagesIn } from '~/ui/messages/messages';
import { reasonText, reminder } from './words';

const t = messagesIn('en');
const values = { kind: 'check', title: 'Thursday', days: 2, filled: 1, of: 4, attempts: 3 };

test('every reason has a sentence about and a sentence to somebody', () => {
  for (const code of [...MISSING_CODES, 'neverSignedIn', 'away'] as const) {
    const reason = { code, about: null, values };
    expect(reasonText(t, reason)).toMatch(/^[A-Z].*\.$/);
    expect(reminder(t, { name: 'Dara', reasons: [reason], exercise: 'X' }, '').body).not.toMatch(
      /(cohort|readiness)\./,
    );
  }
});

test('a reminder names the exercise, says every reason and who writes', () => {
  const reasons = [
    { code: 'briefUnopened', about: 'e', values },
    { code: 'checkOpen', about: 'c', values: { ...values, title: 'The rules' } },
  ] as const;
  const { title, body } = reminder(
    t,
    { name: 'Dara Sok', reasons, exercise: 'Thursday' },
    'Somchai',
  );
  expect(title).toContain('Thursday');
  expect(body).toContain('Dara Sok');
  expect(body).toContain('“Thursday” takes place in 2 days');
  expect(body).toContain('“The rules”');
  expect(body.endsWith('\n\nSomchai')).toBe(true);
});
