import { Link } from '@remix-run/react';
import type { DueWork } from '~/server/teaching/desk';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { WorkBadge } from '~/ui/work-badge';

/** What somebody has before them, the soonest due first. */
export function DueList({ due }: { due: readonly DueWork[] }) {
  const { t } = useMessages();
  return (
    <Section
      title={t('home.due.title')}
      aside={
        <Link to="/calendar" className="link">
          {t('home.due.calendar')}
        </Link>
      }
    >
      <ul>
        {due.map((work) => (
          <DueLine key={work.id} work={work} />
        ))}
      </ul>
    </Section>
  );
}

function DueLine({ work }: { work: DueWork }) {
  const { t } = useMessages();
  const { kind, title, opensAt, dueAt, overdue, state, to } = work;
  const upcoming = state === 'upcoming';
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[1fr_auto] sm:items-baseline">
      <span className="min-w-0">
        {to === null || upcoming ? (
          <span className="inline-block py-1 font-semibold">{title}</span>
        ) : (
          <Link to={to} className="link inline-block py-1 font-semibold pointer-coarse:py-2.5">
            {title}
          </Link>
        )}
        <span className="block text-sm text-muted">{t(`assignment.kind.${kind}`)}</span>
      </span>
      <span className="flex flex-wrap items-baseline gap-3 text-sm text-muted">
        {upcoming && opensAt !== null ? (
          <span>
            {t('assignment.opens')} <DateTime at={opensAt} />
          </span>
        ) : (
          dueAt !== null && (
            <span>
              {kind === 'exercise' ? t('assignment.takesPlace') : t('assignment.due')}{' '}
              <DateTime at={dueAt} />
            </span>
          )
        )}
        <WorkBadge state={state} overdue={overdue} />
      </span>
    </li>
  );
}
