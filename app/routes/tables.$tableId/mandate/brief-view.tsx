import type { Brief } from '~/core/negotiation/view';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Html } from '../frame/html';
import { useRoom } from '../room-context';
import { PayoffTable } from './payoff-table';

/** One mandate: messages, instructions, interests, reservation value, red lines, points. */
export function BriefView({ brief }: { brief: Brief }) {
  const { t } = useMessages();
  const { names, texts } = useRoom();
  const { seat, reservation, redLines, interests } = brief;
  return (
    <div className="grid gap-4">
      <Received brief={brief} />
      {reservation !== undefined && (
        <p className="text-sm">{t('room.mandate.reservation', { points: reservation })}</p>
      )}
      {redLines.length > 0 && (
        <div className="grid gap-1 text-sm">
          <h3 className="label-caps">{t('room.mandate.redLines')}</h3>
          <ul className="grid gap-1">
            {redLines.map(({ issue, options, reason }) => (
              <li key={issue} className="border-l-4 border-bad pl-3">
                <span className="font-semibold">
                  {names.article(issue)}: {options.map((id) => names.option(issue, id)).join(', ')}.
                </span>{' '}
                {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      {brief.payoff && <PayoffTable brief={brief} payoff={brief.payoff} />}
      {interests.length > 0 && (
        <div className="grid gap-1 text-sm">
          <h3 className="label-caps">{t('room.mandate.interests')}</h3>
          <ul className="list-disc pl-5">
            {interests.map((interest) => (
              <li key={interest}>{interest}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="grid gap-1">
        <h3 className="label-caps">{t('room.mandate.instructions')}</h3>
        <Html made={texts.instructions[seat]} plain={brief.instructions} />
      </div>
    </div>
  );
}

/** What capital or the instructor sent since, the newest first. */
function Received({ brief }: { brief: Brief }) {
  const { t } = useMessages();
  const { texts } = useRoom();
  const all = brief.received.map((message, index) => ({ ...message, index })).reverse();
  return all.map(({ at, from, message, index }) => (
    <div key={index} className="border-l-4 border-seal bg-surface px-3 py-2">
      <p className="text-sm font-semibold">
        {t(`room.mandate.from.${from}`)} · <DateTime at={at} timeOnly />
      </p>
      <Html made={texts.received[brief.seat]?.[index]} plain={message} />
    </div>
  ));
}
