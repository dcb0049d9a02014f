import { useMessages } from './messages/messages';
import { Tabs } from './tabs';

const PARTS = [
  ['people', ''],
  ['dashboard', '/dashboard'],
  ['fellows', '/fellows'],
  ['events', '/events'],
  ['assignments', '/assignments'],
  ['readiness', '/readiness'],
  ['help', '/help'],
  ['gradebook', '/gradebook'],
  ['milestones', '/milestones'],
  ['report', '/report'],
] as const;

interface CohortTabsProps {
  cohortId: string;
  current: (typeof PARTS)[number][0];
}

/** Ways between the pages of one cohort. */
export function CohortTabs({ cohortId, current }: CohortTabsProps) {
  const { t } = useMessages();
  return (
    <Tabs
      label={t('cohort.tabs')}
      tabs={PARTS.map(([part, path]) => ({
        to: `/cohorts/${cohortId}${path}`,
        label: t(`cohort.tab.${part}`),
        current: part === current,
      }))}
    />
  );
}
