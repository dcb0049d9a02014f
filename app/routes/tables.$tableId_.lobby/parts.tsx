import { useMessages } from '~/ui/messages/messages';
import { Tabs } from '~/ui/tabs';
import type { LobbyBrief } from './lobby-page';

/** Ways to the parts of a long page. */
export function Parts({ brief }: { brief: LobbyBrief | null }) {
  const { t } = useMessages();
  return (
    <Tabs
      label={t('lobby.parts')}
      tabs={[
        ...(brief ? [{ to: '#brief', label: t('lobby.brief.title') }] : []),
        ...(brief?.staked ? [{ to: '#points', label: t('lobby.worth.short') }] : []),
        ...(brief ? [{ to: '#plan', label: t('lobby.sheet.title') }] : []),
        { to: '#parties', label: t('lobby.others.short') },
        { to: '#course', label: t('lobby.course.title') },
      ]}
    />
  );
}
