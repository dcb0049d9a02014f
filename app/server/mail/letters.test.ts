import { expect, it } from 'vitest';
import { messagesIn } from '~/ui/messages/messages';
import { enrolmentLetter } from './letters';

const about = { academy: 'River Academy', cohort: 'Fellows', origin: 'https://learn.example' };
const letter = enrolmentLetter(messagesIn('en'), about);
const nurul = { name: 'Nurul Huda', email: 'nurul@peat.example' };

it('sends who got an account a link that opens it', () => {
  const { subject, text } = letter('secret', nurul);
  expect(subject).toContain('Fellows');
  expect(text).toContain('https://learn.example/invitations/secret');
});

it('sends who had an account to where they sign in, with no link that opens anything', () => {
  const { subject, text } = letter(null, nurul);
  expect(subject).toBe('You are now in Fellows');
  expect(text).toContain('Dear Nurul Huda,');
  expect(text).toContain('https://learn.example/\n');
  expect(text).not.toContain('invitations');
});
