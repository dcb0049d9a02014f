import { useMessages } from './messages/messages';
import { Tabs } from './tabs';

const PARTS = [
  ['overview', ''],
  ['applications', '/applications'],
  ['reviewers', '/reviewers'],
  ['selection', '/selection'],
  ['offers', '/offers'],
  ['figures', '/figures'],
] as const;

interface IntakeTabsProps {
  intakeId: string;
  current: (typeof PARTS)[number][0];
}

/** Ways between the pages of one intake. */
export function IntakeTabs({ intakeId, current }: IntakeTabsProps) {
  const { t } = useMessages();
  return (
    <Tabs
      label={t('intake.tabs')}
      tabs={PARTS.map(([part, path]) => ({
        to: `/intakes/${intakeId}${path}`,
        label: t(`intake.tab.${part}`),
        current: part === current,
      }))}
    />
  );
}
