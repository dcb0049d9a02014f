import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { ScenarioPage } from './scenario-page';

/** The procedure as a rail, each phase as long as its planned time, and below it in words. */
export function Phases({ phases }: { phases: ScenarioPage['phases'] }) {
  const { t } = useMessages();
  return (
    <Section title={t('scenario.phases.title')} id="procedure">
      <p className="max-w-reading">{t('scenario.phases.lead')}</p>
      <div aria-hidden="true" className="flex gap-0.5 text-xs text-accent-ink tabular-nums">
        {phases.map(({ id, minutes }, index) => (
          <span
            key={id}
            style={{ flexGrow: Math.max(minutes, 3) }}
            className="basis-0 overflow-hidden bg-accent px-1.5 py-0.5 font-semibold"
          >
            {index + 1}
          </span>
        ))}
      </div>
      <ol className="grid gap-x-8 gap-y-2 sm:grid-cols-2 md:grid-cols-3">
        {phases.map(({ id, minutes }, index) => (
          <li key={id}>
            <span className="font-semibold">
              <span className="text-muted tabular-nums">{index + 1}. </span>
              {t(`phase.${id}`)}
            </span>{' '}
            <span className="text-sm text-muted">{t('scenario.minutes', { minutes })}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
