import { Link, useSearchParams } from '@remix-run/react';
import type { GradebookPage } from '~/server/teaching/gradebook/gradebook';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';

const PLACE = ['after', 'before', 'last'];

/** The address of this page with another place in it, filters kept. */
function useAddress() {
  const [search] = useSearchParams();
  return (drop: readonly string[], set: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams([...search].filter(([name]) => !drop.includes(name)));
    for (const [name, value] of Object.entries(set)) next.set(name, value);
    return `?${next}`;
  };
}

/** Which dozen of assignments is shown; the others are a step away. */
export function ColumnPages({ book }: { book: GradebookPage }) {
  const { t } = useMessages();
  const address = useAddress();
  const { columnPage, columnPages } = book;
  if (columnPages === 1) return null;
  const pages = Array.from({ length: columnPages }, (_, i) => i + 1);
  return (
    <nav
      aria-label={t('gradebook.columnPages')}
      className="flex flex-wrap items-center gap-1 text-sm"
    >
      <span className="mr-2 text-muted">{t('gradebook.columnPages')}</span>
      {pages.map((page) => (
        <Link
          key={page}
          to={address(['columns'], { columns: String(page) })}
          preventScrollReset
          {...(page === columnPage && { 'aria-current': 'page' as const })}
          className="link flex min-h-9 min-w-9 items-center justify-center px-2 aria-[current]:bg-accent-soft aria-[current]:font-semibold pointer-coarse:min-h-11"
        >
          {page}
        </Link>
      ))}
    </nav>
  );
}

/** From page to page of people, in the order of their names. */
export function PeoplePages({ book }: { book: GradebookPage }) {
  const { t } = useMessages();
  const address = useAddress();
  const { rows, earlier, later } = book;
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || (!earlier && !later)) return null;
  return (
    <nav aria-label={t('gradebook.peoplePages')} className="flex flex-wrap items-center gap-2">
      {earlier && (
        <>
          <LinkButton size="small" to={address(PLACE, {})}>
            {t('gradebook.first')}
          </LinkButton>
          <LinkButton size="small" to={address(PLACE, { before: first.userId })}>
            {t('gradebook.earlier')}
          </LinkButton>
        </>
      )}
      <span className="px-2 text-sm text-muted">
        {t('gradebook.range', { first: first.name, last: last.name })}
      </span>
      {later && (
        <>
          <LinkButton size="small" to={address(PLACE, { after: last.userId })}>
            {t('gradebook.later')}
          </LinkButton>
          <LinkButton size="small" to={address(PLACE, { last: '1' })}>
            {t('gradebook.last')}
          </LinkButton>
        </>
      )}
    </nav>
  );
}
