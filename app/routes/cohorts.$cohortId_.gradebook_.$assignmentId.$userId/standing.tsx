import type { Work } from '~/server/teaching/gradebook/work';
import { Badge, type BadgeTone } from '~/ui/badge';
import { messageIds, useMessages } from '~/ui/messages/messages';

const TONES: Readonly<Record<string, BadgeTone>> = {
  waiting: 'accent',
  done: 'good',
  belowPass: 'warn',
};

const stateOf = messageIds('gradebook.state.');

/** How the work stands, in words, and the marks behind the share. */
export function Standing({ work }: { work: Pick<Work, 'cell' | 'earned' | 'of'> }) {
  const { t } = useMessages();
  const { state, late, percent } = work.cell;
  return (
    <p className="flex flex-wrap items-baseline gap-3">
      {late && <Badge tone="bad">{t('gradebook.state.late')}</Badge>}
      <Badge tone={TONES[state] ?? 'plain'}>{t(stateOf(state))}</Badge>
      {percent !== null && (
        <span className="tabular-nums">
          <span className="font-serif text-2xl">{t('gradebook.percent', { percent })}</span>{' '}
          <span className="text-muted">
            {t('gradebook.work.marks', {
              earned: (work.earned ?? 0) / 100,
              of: (work.of ?? 0) / 100,
            })}
          </span>
        </span>
      )}
    </p>
  );
}
