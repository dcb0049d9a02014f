import { Link } from '@remix-run/react';
import type { ApplicationLine } from '~/server/fellowship/screening/list';
import type { ListPage } from '~/server/fellowship/screening/screening';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';

const found = messageIds('intake.found.');
const stateNamed = messageIds('intake.state.');
const signed = messageIds('intake.sign.');

/** A page of applications, each with where it stands and what gives to think. */
export function ApplicationTable(props: { list: ListPage; ticked: readonly string[] }) {
  const { t } = useMessages();
  const { list, ticked } = props;
  const { lines, intake, may } = list;
  const tick = { key: 'tick', title: <span className="sr-only">{t('intake.batch.tick')}</span> };
  return (
    <Table
      caption={t('intake.tab.applications')}
      columns={[
        { key: 'number', title: t('intake.column.number') },
        ...(may.screen ? [tick] : []),
        { key: 'who', title: t('intake.column.who') },
        { key: 'screening', title: t('intake.column.screening') },
        { key: 'state', title: t('intake.column.state') },
        { key: 'country', title: t('intake.column.country') },
      ]}
    >
      {lines.map((line) => (
        <Row key={line.id} head={<Head line={line} intakeId={intake.id} />}>
          {may.screen && (
            <Cell>
              {line.state === 'sent' && (
                <Tick id={line.id} number={line.number} ticked={ticked.includes(line.id)} />
              )}
            </Cell>
          )}
          <Cell>
            <span className="grid min-w-40">
              {line.name !== '' && <span>{line.name}</span>}
              <span className="text-sm break-all text-muted">{line.email}</span>
            </span>
          </Cell>
          <Cell>
            <Screened line={line} />
          </Cell>
          <Cell>
            <State line={line} zone={intake.timeZone} />
          </Cell>
          <Cell>{line.country}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function Head({
  line: { id, number, state },
  intakeId,
}: {
  line: ApplicationLine;
  intakeId: string;
}) {
  if (state === 'draft') return <span className="tabular-nums">{number}</span>;
  return (
    <Link
      to={`/intakes/${intakeId}/applications/${id}`}
      className="link inline-block min-w-11 py-1 tabular-nums"
    >
      {number}
    </Link>
  );
}

function Tick(props: { id: string; number: number; ticked: boolean }) {
  const { t } = useMessages();
  const { id, number, ticked } = props;
  return (
    <label className="inline-flex min-h-11 min-w-11 items-center justify-center sm:min-h-8">
      <span className="sr-only">{t('intake.batch.tickOne', { number })}</span>
      <input
        type="checkbox"
        name="application"
        value={id}
        defaultChecked={ticked}
        className="size-5 accent-accent"
      />
    </label>
  );
}

function State({ line, zone }: { line: ApplicationLine; zone: string }) {
  const { t } = useMessages();
  const { state, sentAt, progress } = line;
  return (
    <span className="grid min-w-32">
      <span>{t(stateNamed(state))}</span>
      <span className="text-sm text-muted">
        {progress && t('intake.progress', progress)}
        {state === 'sent' && sentAt !== null && <DateTime at={sentAt} zone={zone} />}
      </span>
    </span>
  );
}

const TONES = { eligible: 'good', ineligible: 'bad', duplicate: 'warn' } as const;

function Screened({ line: { screening, reason, signs } }: { line: ApplicationLine }) {
  const { t } = useMessages();
  return (
    <span className="grid min-w-44 justify-items-start gap-1 text-sm">
      {screening && <Badge tone={TONES[screening]}>{t(found(screening))}</Badge>}
      {screening === 'duplicate' && (
        <span>{t('intake.found.duplicateOf', { number: reason })}</span>
      )}
      {screening === 'ineligible' && <span>{reason}</span>}
      {screening !== 'duplicate' &&
        signs.map((sign) => (
          <span key={sign.reason}>
            {t(signed(sign.reason), { others: sign.others.join(', ') })}
          </span>
        ))}
    </span>
  );
}
