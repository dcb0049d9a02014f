import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { ScenarioPage } from './scenario-page';

/** The procedure as a rail, each phase as long as its planned time. */
export function Phases({ phases }: { phases: ScenarioPage['phases'] }) {
  const { t } = useMessages();
  return (
    <Section title={t('scenario.phases.title')} id="procedure">
      <p className="max-w-reading">{t('scenario.phases.lead')}</p>
      <ol className="grid gap-3 sm:flex sm:gap-0">
        {phases.map(({ id, minutes }, index) => (
          <li
            key={id}
            style={{ flexGrow: Math.max(minutes, 8) }}
            className="min-w-0 basis-0 border-l-3 border-accent pl-3 sm:border-t-3 sm:border-l sm:border-t-accent sm:border-l-line sm:pt-2 sm:pr-2 sm:pl-2"
          >
            <p className="font-semibold leading-tight">
              <span className="text-muted tabular-nums">{index + 1}. </span>
              {t(`phase.${id}`)}
            </p>
            <p className="text-sm text-muted">{t('scenario.minutes', { minutes })}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
