import { expect, test } from 'vitest';
import { messagesIn } from '~/ui/messages/messages';
import { readyMessage } from './words';

test('a ready message says every reason in words to the person', () => {
  const needs = [
    {
      code: 'briefUnopened',
      about: 'id-1',
      values: { kind: 'exercise', title: 'Thursday', days: 2 },
    },
    { code: 'away', about: null, values: { days: 12 } },
  ] as const;
  const message = readyMessage(messagesIn('en'), { name: 'Dara Sok', needs }, 'Somchai');
  expect(message).toContain('Dara Sok');
  expect(message).toContain('“Thursday” takes place in 2 days');
  expect(message).toContain('12 days');
  expect(message.endsWith('\n\nSomchai')).toBe(true);
});
