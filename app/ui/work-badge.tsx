import type { WorkState } from '~/core/teaching/state';
import { Badge, type BadgeTone } from './badge';
import { useMessages } from './messages/messages';

const TONES: Record<WorkState, BadgeTone> = {
  upcoming: 'plain',
  open: 'accent',
  started: 'accent',
  submitted: 'plain',
  done: 'good',
  notPassed: 'warn',
  closed: 'bad',
};

/** How a piece of assigned work stands, in a word or two. */
export function WorkBadge({ state, overdue = false }: { state: WorkState; overdue?: boolean }) {
  const { t } = useMessages();
  if (overdue && state !== 'closed') {
    return <Badge tone="warn">{t('assignment.overdue')}</Badge>;
  }
  return <Badge tone={TONES[state]}>{t(`assignment.state.${state}`)}</Badge>;
}
