import type { Alternative } from '~/core/negotiation/context';
import { classes } from '~/ui/class-names';
import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { SendCommand } from '../forms/fields';
import { SeatName, SeatNames } from '../frame/seat-name';
import { useRoom } from '../room-context';
import type { RoomIssue } from '../room-data';
import type { ArticleProps } from './article';
import { Points } from './points';

/** The words of an alternative: its own wording, or the option's. */
export function wordsOf(issue: RoomIssue, { option, wording }: Alternative): string {
  return wording ?? issue.options.find(({ id }) => id === option)?.text ?? option;
}

/** The alternatives of an open article in square brackets, with the names behind each. */
export function Brackets({ issue, article }: ArticleProps) {
  const { t } = useMessages();
  if (article.alternatives.length === 0) {
    return <p className="text-sm text-muted">{t('room.article.empty')}</p>;
  }
  return (
    <CommandForm at={`names-${issue.id}`} className="grid">
      <ul className="grid">
        {article.alternatives.map((alternative) => (
          <Bracket key={alternative.id} issue={issue} alternative={alternative} />
        ))}
      </ul>
    </CommandForm>
  );
}

function Bracket({ issue, alternative }: { issue: RoomIssue; alternative: Alternative }) {
  const { me } = useRoom();
  const mine = me !== null && alternative.supporters.includes(me);
  return (
    <li
      className={classes(
        'grid gap-x-4 gap-y-1 border-l-4 py-1.5 pl-3 sm:grid-cols-[1fr_auto]',
        mine ? 'border-accent bg-accent-soft' : 'border-line',
      )}
    >
      <div className="min-w-0">
        <p className="font-serif text-[1.0625rem] leading-relaxed">
          <span className="font-sans font-semibold text-seal">[</span>
          {wordsOf(issue, alternative)}
          <span className="font-sans font-semibold text-seal">]</span>
        </p>
        <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
          <Attribution alternative={alternative} />
          <Points issue={issue.id} option={alternative.option} />
        </p>
      </div>
      <NameButton issue={issue} alternative={alternative} mine={mine} />
    </li>
  );
}

function Attribution({ alternative }: { alternative: Alternative }) {
  const { t } = useMessages();
  const { data } = useRoom();
  const { by, supporters, wording } = alternative;
  const everybody = data.parties.every(({ id, votes }) => !votes || supporters.includes(id));
  if (supporters.length === 0) {
    return (
      <span>
        <SeatName seat={by} /> <span className="text-muted">{t('room.bracket.unsponsored')}</span>
      </span>
    );
  }
  return (
    <>
      {everybody && <span className="font-semibold">{t('room.bracket.everybody')}</span>}
      <SeatNames seats={supporters} />
      {wording && <span className="text-muted">{t('room.bracket.wording')}</span>}
    </>
  );
}

function NameButton(props: { issue: RoomIssue; alternative: Alternative; mine: boolean }) {
  const { t } = useMessages();
  const { can } = useRoom();
  const { issue, alternative, mine } = props;
  const about = wordsOf(issue, alternative);
  if (mine && can('withdrawSupport')) {
    return (
      <SendCommand
        command={{ type: 'withdrawSupport', issue: issue.id }}
        kind="quiet"
        about={about}
      >
        {t('room.bracket.withdraw')}
      </SendCommand>
    );
  }
  if (mine || !can('supportOption')) return null;
  return (
    <SendCommand
      command={{ type: 'supportOption', issue: issue.id, alternative: alternative.id }}
      about={about}
    >
      {t('room.bracket.support')}
    </SendCommand>
  );
}
