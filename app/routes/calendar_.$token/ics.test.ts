import { expect, test } from 'vitest';
import { messagesIn } from '~/ui/messages/messages';
import { icsOf } from './ics';

test('dates become events of a calendar file, in UTC and with their address', () => {
  const at = Date.UTC(2026, 0, 9, 10);
  const date = { id: 'id-1', title: 'Rules; of, the river', at, extended: false } as const;
  const text = icsOf(
    {
      academy: 'The academy',
      dates: [
        { ...date, what: 'due', kind: 'check', state: 'open', to: '/modules/rules/check' },
        { ...date, id: 'id-2', what: 'takesPlace', kind: 'exercise', state: 'open', to: null },
      ],
    },
    { t: messagesIn('en'), origin: 'https://learn.example', now: Date.UTC(2026, 0, 1) },
  );
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text).toContain('UID:id-1@mufakat');
  expect(text).toContain('DTSTAMP:20260101T000000Z');
  expect(text).toContain('DTSTART:20260109T094500Z');
  expect(text).toContain('DTEND:20260109T100000Z');
  expect(text).toContain('DTSTART:20260109T100000Z');
  expect(text).toContain('SUMMARY:Due: Rules\\; of\\, the river');
  expect(text).toContain('https://learn.example/modules/rules/check');
});
