import { DateTime } from '~/ui/date-time';
import { ArrowIcon } from '~/ui/icons';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import type { NextStep } from './next-step';

/** One thing to do, said in one sentence, and one button. */
export function NextThing({ next, name }: { next: NextStep; name: string }) {
  const { t } = useMessages();
  const values = valuesOf(next);
  return (
    <section className="double-rule grid justify-items-start gap-3 pt-2 pb-7">
      <p className="label-caps">{t('home.next.kicker', { name })}</p>
      <h1 className="text-3xl sm:text-4xl">{t(`home.next.${next.kind}.title`, values)}</h1>
      <p className="max-w-reading font-serif text-lg text-muted">
        {t(`home.next.${next.kind}.body`, values)}
      </p>
      {'work' in next && next.work.dueAt !== null && (
        <p className="font-semibold">
          {t('assignment.due')} <DateTime at={next.work.dueAt} />
        </p>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2">
        <LinkButton to={next.to} kind="primary">
          {t(`home.next.${next.kind}.go`, values)}
          <ArrowIcon />
        </LinkButton>
        {(next.kind === 'create' || next.kind === 'debrief') && (
          <LinkButton to="/scenarios" kind="quiet">
            {t('home.next.alsoPractise')}
          </LinkButton>
        )}
        {(next.kind === 'watch' || next.kind === 'prepare') && (
          <LinkButton to="/exercises/new" kind="quiet">
            {t('home.next.alsoCreate')}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

function valuesOf(next: NextStep): Record<string, string | number> {
  if ('work' in next) return { title: next.work.title, kind: next.work.kind };
  if ('seat' in next) {
    const { party, scenarioTitle, title, table } = next.seat;
    return { party, scenario: scenarioTitle, title, table };
  }
  if ('exercise' in next) {
    const { title, tables, people, scenarioTitle } = next.exercise;
    return { title, tables, people, scenario: scenarioTitle };
  }
  return {};
}
