import { expect, test } from 'vitest';
import { messagesIn } from '~/ui/messages/messages';
import { icsOf } from './ics';

test('dates become events of a calendar file, in UTC and with their address', () => {
  const at = Date.UTC(2026, 0, 9, 10);
  const date = {
    ...{ id: 'id-1', title: 'Rules; of, the river', at, endsAt: null, place: '' },
    extended: false,
  };
  const text = icsOf(
    {
      academy: 'The academy',
      dates: [
        { ...date, what: 'due', kind: 'check', state: 'open', to: '/modules/rules/check' },
        { ...date, id: 'id-2', what: 'takesPlace', kind: 'exercise', state: 'open', to: null },
        {
          ...{ ...date, id: 'id-3', what: 'takesPlace', kind: 'event', state: null, to: null },
          ...{ title: 'Opening', place: 'Hall 2, Jakarta', endsAt: at + 5_400_000 },
        },
      ],
    },
    { t: messagesIn('en'), origin: 'https://learn.example', now: Date.UTC(2026, 0, 1) },
  );
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(text).toContain('UID:id-1@mufakat');
  expect(text).toContain('DTSTAMP:20260101T000000Z');
  expect(text).toContain('DTSTART:20260109T094500Z');
  expect(text).toContain('DTEND:20260109T100000Z');
  expect(text).toContain('DTSTART:20260109T100000Z');
  expect(text).toContain('SUMMARY:Due: Rules\\; of\\, the river');
  expect(text).toContain('SUMMARY:Opening');
  expect(text).toContain('LOCATION:Hall 2\\, Jakarta');
  expect(text).toContain('DTEND:20260109T113000Z');
  expect(text).toContain('https://learn.example/modules/rules/check');
});
