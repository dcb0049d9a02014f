import { expect, it } from 'vitest';
import { commandIdIn } from './form';

it('takes no id for a command that only the record itself makes', () => {
  const idOf = (given: string) => commandIdIn((name) => (name === 'commandId' ? given : ''));
  expect(idOf('d3b0-7_aZ')).toBe('d3b0-7_aZ');
  expect(idOf('time-up:attempt')).toBe('time-upattempt');
  expect(idOf('x'.repeat(90))).toHaveLength(64);
  expect(() => idOf('::')).toThrow(Response);
});
