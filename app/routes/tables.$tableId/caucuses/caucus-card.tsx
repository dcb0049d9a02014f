import type { Caucus } from '~/core/negotiation/context';
import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Send, SendCommand, Words } from '../forms/fields';
import { Fold } from '../forms/fold';
import { SeatName, SeatNames } from '../frame/seat-name';
import { earlierFold } from '../place';
import { useRoom } from '../room-context';

/** Utterances shown at once; earlier ones are folded away. */
const SHOWN = 12;

/** One caucus: who is in it, what was said, and saying something. */
export function CaucusCard({ caucus }: { caucus: Caucus }) {
  const { t } = useMessages();
  const { me, cut } = useRoom();
  const { id, topic, kind, members, open, said } = caucus;
  const earlier = open ? said.slice(0, -SHOWN) : said;
  return (
    <article
      id={`caucus-${id}`}
      tabIndex={-1}
      aria-labelledby={`caucus-${id}-title`}
      className="grid gap-2 border border-line bg-surface px-3 py-2.5"
    >
      <h3 id={`caucus-${id}-title`} className="text-base">
        {topic}
      </h3>
      <p className="text-sm text-muted">
        {t(`room.caucus.kind.${kind}`)} · <SeatNames seats={members} />
        {!open && <> · {t('room.caucus.closed')}</>}
      </p>
      {(earlier.length > 0 || cut.said.includes(id)) && (
        <Fold id={earlierFold(id)} title={t('room.caucus.earlier')}>
          <Said said={earlier} />
        </Fold>
      )}
      {open && <Said said={said.slice(-SHOWN)} />}
      {open && me !== null && members.includes(me) && <TakePart caucus={caucus} />}
    </article>
  );
}

function Said({ said }: Pick<Caucus, 'said'>) {
  if (said.length === 0) return null;
  return (
    <ul className="grid gap-1.5 text-[0.9375rem]">
      {said.map(({ seq, by, text }) => (
        <li key={seq}>
          <span className="text-sm font-semibold">
            <SeatName seat={by} />
          </span>{' '}
          <span className="whitespace-pre-line">{text}</span>
        </li>
      ))}
    </ul>
  );
}

function TakePart({ caucus: { id, by, topic } }: { caucus: Caucus }) {
  const { t } = useMessages();
  const { can, me } = useRoom();
  if (!can('say')) return null;
  return (
    <>
      <CommandForm at={`say-${id}`} type="say" fixed={{ caucus: id }}>
        <Words name="text" label={t('room.caucus.say')} rows={1} />
        <Send>{t('room.caucus.send')}</Send>
      </CommandForm>
      <CommandForm at={`leave-${id}`} className="flex flex-wrap gap-2">
        <SendCommand command={{ type: 'leaveCaucus', caucus: id }} kind="quiet" about={topic}>
          {t('room.caucus.leave')}
        </SendCommand>
        {by === me && (
          <SendCommand command={{ type: 'closeCaucus', caucus: id }} kind="quiet" about={topic}>
            {t('room.caucus.close')}
          </SendCommand>
        )}
      </CommandForm>
    </>
  );
}
