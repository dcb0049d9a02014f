import { Link } from '@remix-run/react';
import type { Waiting } from '~/server/teaching/desk';
import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

/** What waits for who teaches, and the way to every cohort. */
export function CohortWork({ waiting, teaches }: { waiting: Waiting; teaches: boolean }) {
  const { t } = useMessages();
  const { toMark, dueSoon, cohorts } = waiting;
  return (
    <Section
      title={t('home.cohorts.title')}
      aside={
        <Link to="/cohorts" className="link">
          {t('home.cohorts.all')}
        </Link>
      }
    >
      {cohorts.length === 0 ? (
        <EmptyState title={t('home.cohorts.none')}>
          <p className="text-muted">{t('home.cohorts.noneHint')}</p>
          {teaches && <LinkButton to="/cohorts">{t('cohort.make.go')}</LinkButton>}
        </EmptyState>
      ) : (
        <>
          <p>
            {teaches &&
              (toMark > 0 ? (
                <Link to="/marking" className="link font-semibold">
                  {t('home.cohorts.mark', { count: toMark })}
                </Link>
              ) : (
                t('home.cohorts.nothingToMark')
              ))}{' '}
            {t('home.cohorts.due', { count: dueSoon })}
          </p>
          <ul>
            {cohorts.map((cohort) => (
              <CohortLine key={cohort.id} cohort={cohort} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function CohortLine({ cohort: { id, name, members } }: { cohort: Waiting['cohorts'][number] }) {
  const { t } = useMessages();
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[1fr_auto] sm:items-baseline">
      <span className="min-w-0">
        <Link
          to={`/cohorts/${id}`}
          className="link inline-block py-1 font-semibold pointer-coarse:py-2.5"
        >
          {name}
        </Link>
        <span className="block text-sm text-muted">{t('cohort.size', { people: members })}</span>
      </span>
      <span className="flex flex-wrap gap-x-4 text-sm">
        {(['assignments', 'help', 'gradebook'] as const).map((part) => (
          <Link key={part} to={`/cohorts/${id}/${part}`} className="link py-1">
            {t(`cohort.tab.${part}`)}
            <span className="sr-only"> {name}</span>
          </Link>
        ))}
      </span>
    </li>
  );
}
