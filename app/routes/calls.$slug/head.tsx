import { Badge } from '~/ui/badge';
import { Countdown } from '~/ui/countdown';
import { DateTime } from '~/ui/date-time';
import { Masthead } from '~/ui/masthead';
import { useMessages } from '~/ui/messages/messages';
import type { CallPage } from './call-page';

/** What it is, whose, and when. */
export function Head({ call }: { call: CallPage }) {
  const { t } = useMessages();
  const { title, summary, academy, programme, places, state, opensAt, closesAt, zone, now } = call;
  return (
    <>
      <Masthead
        kicker={t('call.kicker', { programme })}
        title={title}
        lead={summary}
        facts={
          <>
            <Badge tone={state === 'open' ? 'good' : 'plain'}>{t(`call.state.${state}`)}</Badge>
            <span>{academy}</span>
            <span>{t('call.places', { places })}</span>
          </>
        }
      />
      <dl className="mt-4 grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <Moment name={t('call.opens')} at={opensAt} zone={zone} />
        <Moment name={t('call.closes')} at={closesAt} zone={zone} />
        {state !== 'closed' && (
          <div>
            <dt className="label-caps">
              {t(state === 'coming' ? 'call.opensIn' : 'call.closesIn')}
            </dt>
            <dd className="font-serif text-lg">
              <Countdown to={state === 'coming' ? opensAt : closesAt} serverNow={now} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Moment({ name, at, zone }: { name: string; at: number; zone: string }) {
  return (
    <div>
      <dt className="label-caps">{name}</dt>
      <dd className="font-serif text-lg">
        <DateTime at={at} zone={zone} />
      </dd>
    </div>
  );
}
