import { LinkButton } from './link-button';
import { useMessages } from './messages/messages';

interface PageLinksProps {
  /** From 1. */
  page: number;
  pages: number;
  /** The address of a page of the list. */
  to: (page: number) => string;
}

/** Ways to the page before and after, of a list too long for one. */
export function PageLinks({ page, pages, to }: PageLinksProps) {
  const { t } = useMessages();
  if (pages <= 1) return null;
  return (
    <nav aria-label={t('cohort.pages')} className="flex flex-wrap items-center gap-3">
      {page > 1 && (
        <LinkButton size="small" to={to(page - 1)}>
          {t('cohort.pages.before')}
        </LinkButton>
      )}
      <span className="text-sm text-muted tabular-nums">
        {t('cohort.pages.at', { page, pages })}
      </span>
      {page < pages && (
        <LinkButton size="small" to={to(page + 1)}>
          {t('cohort.pages.after')}
        </LinkButton>
      )}
    </nav>
  );
}
