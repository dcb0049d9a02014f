import { Badge } from '~/ui/badge';
import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Pick, Send, SendCommand, Words } from '../forms/fields';
import { Fold } from '../forms/fold';
import { SeatName } from '../frame/seat-name';
import { useRoom } from '../room-context';
import type { InstructorTools } from '../room-data';

/** Where an instructor steps in: news, a private word, who holds a seat. */
export function InstructorDesk() {
  const { t } = useMessages();
  const { data, slices } = useRoom();
  const { instructor } = data;
  if (!instructor || slices.meeting.state === 'ended') return null;
  return (
    <section
      id="instructor"
      aria-labelledby="instructor-title"
      className="grid gap-3 border-t border-rule pt-2.5"
    >
      <h2 id="instructor-title" className="text-xl">
        {t('room.instructor.title')}
      </h2>
      <p className="text-sm text-muted">{t('room.instructor.announced')}</p>
      <ReleaseInject tools={instructor} />
      <Whisper />
      <Seats tools={instructor} />
    </section>
  );
}

function ReleaseInject({ tools }: { tools: InstructorTools }) {
  const { t } = useMessages();
  const { slices } = useRoom();
  const released = new Set(slices.evidence.news.map(({ id }) => id));
  const left = tools.injects.filter(({ id }) => !released.has(id));
  if (left.length === 0)
    return <p className="text-sm text-muted">{t('room.instructor.noInject')}</p>;
  return (
    <CommandForm at="inject" type="releaseInject">
      <Pick
        name="inject"
        label={t('room.instructor.inject')}
        choices={left.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Send>{t('command.releaseInject')}</Send>
    </CommandForm>
  );
}

function Whisper() {
  const { t } = useMessages();
  const { data } = useRoom();
  return (
    <Fold id="whisper" title={t('command.whisper')}>
      <CommandForm at="whisper" type="whisper">
        <Pick
          name="to"
          label={t('room.instructor.whisperTo')}
          choices={data.parties.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Words name="text" label={t('room.instructor.whisper')} />
        <Send>{t('command.whisper')}</Send>
      </CommandForm>
    </Fold>
  );
}

function Seats({ tools }: { tools: InstructorTools }) {
  const { t } = useMessages();
  const { data, slices } = useRoom();
  return (
    <CommandForm at="seats" className="grid gap-1">
      <h3 className="label-caps">{t('room.instructor.seats')}</h3>
      {data.parties.map(({ id, name }) => {
        const held = slices.roster.seats[id] ?? 'empty';
        const holder = data.holders[id];
        const strategy = tools.strategies[id];
        return (
          <div key={id} className="flex flex-wrap items-center justify-between gap-x-3 text-sm">
            <span>
              <SeatName seat={id} /> {held === 'person' && <span>{holder}</span>}{' '}
              <Badge>{t(`room.holder.${held}`)}</Badge>
            </span>
            {held !== 'bot' && strategy !== undefined && (
              <SendCommand
                command={{ type: 'handSeatToBot', seat: id, strategy }}
                kind="quiet"
                about={name}
              >
                {t('room.instructor.toBot')}
              </SendCommand>
            )}
            {held === 'bot' && holder && (
              <SendCommand command={{ type: 'handSeatBack', seat: id }} kind="quiet" about={name}>
                {t('room.instructor.back')}
              </SendCommand>
            )}
          </div>
        );
      })}
    </CommandForm>
  );
}
