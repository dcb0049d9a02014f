import { Form } from '@remix-run/react';
import type { BoardPage } from '~/server/fellowship/standing/board';
import { Badge, type BadgeTone } from '~/ui/badge';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { TextArea } from '~/ui/text-area';
import { useViewer } from '~/ui/viewer';
import { reasonText, reminder } from './words';

type Row = BoardPage['rows'][number];

const TONES: Readonly<Record<Row['readiness']['state'], BadgeTone>> = {
  ready: 'good',
  nearly: 'warn',
  not: 'bad',
};

interface PersonLineProps {
  row: Row;
  /** The reasons that the person can do something about. */
  own: Row['readiness']['reasons'];
  day: NonNullable<BoardPage['day']>;
}

/** Somebody with what they miss, in words: a line of the board, a card on a phone. */
export function PersonLine({ row, own, day }: PersonLineProps) {
  const { t } = useMessages();
  const { name, group, readiness, writtenAt } = row;
  return (
    <li className="grid gap-x-6 gap-y-3 border border-line bg-surface p-4 md:-mt-px md:grid-cols-[14rem_1fr_13rem]">
      <div className="grid content-start justify-items-start gap-1">
        <h3 className="text-base">{name}</h3>
        <span className="flex flex-wrap items-center gap-2 text-sm text-muted">
          <Badge tone={TONES[readiness.state]}>{t(`readiness.state.${readiness.state}`)}</Badge>
          {group}
        </span>
      </div>
      {readiness.reasons.length === 0 ? (
        <p className="text-muted">{t('readiness.readyText')}</p>
      ) : (
        <ul className="grid content-start list-disc gap-1 pl-5">
          {readiness.reasons.map((reason) => (
            <li key={`${reason.code} ${reason.about}`}>{reasonText(t, reason)}</li>
          ))}
        </ul>
      )}
      {!day.past && own.length > 0 && (
        <div className="grid content-start justify-items-start gap-1 md:justify-items-end">
          <Form method="post" preventScrollReset>
            <input type="hidden" name="exercise" value={day.id} />
            <input type="hidden" name="to" value={row.id} />
            <Button size="small">
              {t('readiness.remind')}
              <span className="sr-only"> {name}</span>
            </Button>
          </Form>
          {writtenAt !== null && (
            <p className="text-sm text-muted md:text-right">
              {t('readiness.written')} <DateTime at={writtenAt} />
            </p>
          )}
        </div>
      )}
      {!day.past && own.length > 0 && <OwnWords row={row} own={own} day={day} />}
    </li>
  );
}

/** The reminder to be read and changed before it is sent. */
function OwnWords({ row, own, day }: PersonLineProps) {
  const { t } = useMessages();
  const from = useViewer()?.name ?? '';
  const { id, name } = row;
  const ready = reminder(t, { name, reasons: own, exercise: day.title }, from);
  return (
    <Disclosure
      className="md:col-span-3"
      summary={
        <span className="text-sm">
          {t('readiness.change')}
          <span className="sr-only"> {name}</span>
        </span>
      }
    >
      <Form method="post" preventScrollReset className="grid max-w-2xl gap-4">
        <input type="hidden" name="exercise" value={day.id} />
        <input type="hidden" name="to" value={id} />
        <Field
          label={t('announcement.subject')}
          name="title"
          maxLength={160}
          required
          defaultValue={ready.title}
        />
        <TextArea
          label={t('announcement.body')}
          name="body"
          maxLength={8000}
          required
          rows={8}
          defaultValue={ready.body}
        />
        <div>
          <Button>{t('readiness.send')}</Button>
        </div>
      </Form>
    </Disclosure>
  );
}
