import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Notice, type Tone } from '~/ui/notice';
import type { ApplicationPage } from './application-page';

type State = ApplicationPage['standing']['state'];

const TONES: Partial<Record<State, Tone>> = {
  sent: 'good',
  offered: 'good',
  accepted: 'good',
  withdrawn: 'warn',
  notSent: 'warn',
  lapsed: 'warn',
};

/** How the application stands, in words, with since when. */
export function Status({ page }: { page: ApplicationPage }) {
  const { t } = useMessages();
  const { standing, call } = page;
  const { state, since, respondBy } = standing;
  return (
    <Notice tone={TONES[state] ?? 'info'} title={t(`application.standing.${state}`)}>
      <p>{t(`application.standingBody.${state}`)}</p>
      <p className="text-sm text-muted">
        {t(`application.since.${state}`)} <DateTime at={since} zone={call.zone} />
      </p>
      {respondBy !== null && (
        <p className="text-sm">
          {t('application.respondBy')} <DateTime at={respondBy} zone={call.zone} />
        </p>
      )}
    </Notice>
  );
}
