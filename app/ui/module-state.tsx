import { Badge, type BadgeTone } from './badge';
import { useMessages } from './messages/messages';

/** How far somebody is with a module. */
export type ModuleState = 'new' | 'started' | 'submitted' | 'done';

const TONES: Record<ModuleState, BadgeTone> = {
  new: 'plain',
  started: 'accent',
  submitted: 'accent',
  done: 'good',
};

/** How far somebody is with a module, in a word; nothing where they have not begun. */
export function ModuleBadge({ state }: { state: ModuleState }) {
  const { t } = useMessages();
  return state === 'new' ? null : <Badge tone={TONES[state]}>{t(`module.state.${state}`)}</Badge>;
}
