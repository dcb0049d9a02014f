import { Link } from '@remix-run/react';
import { LockIcon } from '~/ui/icons';
import { useMessages } from '~/ui/messages/messages';
import { recordMessage } from '~/ui/messages/negotiation';
import { useDebrief } from '../frame/debrief-context';
import { MeetingTime } from '../frame/meeting-time';
import type { RecordLine } from './record-data';

/** Lines of the record as sentences; each time leads to the replay of that moment. */
export function Lines({ lines }: { lines: readonly RecordLine[] }) {
  return (
    <ol className="grid">
      {lines.map((line) => (
        <li
          key={line.seq}
          className="grid grid-cols-[3.75rem_1fr] gap-2 border-b border-line py-1.5 text-[0.9375rem]"
        >
          <Link
            to={`?part=replay&at=${line.seq}`}
            className="link inline-flex min-h-6 items-start text-sm"
          >
            <MeetingTime at={line.at} />
          </Link>
          <p>
            <Sentence line={line} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Sentence({ line }: { line: RecordLine }) {
  const { t } = useMessages();
  const { names } = useDebrief();
  const { kind, by, only, values } = line;
  const filled = names.filled({ seat: only[0] ?? '', ...values });
  return (
    <>
      {t(recordMessage(kind), { ...filled, by: names.seat(by) })}
      {only.length > 0 && (
        <span className="ml-2 inline-flex items-center gap-1 text-sm text-muted">
          <LockIcon />
          {t('debrief.record.only', { seats: names.seats(only) })}
        </span>
      )}
    </>
  );
}
