import { Link } from '@remix-run/react';
import type { SelectionPage } from '~/server/fellowship/selections/page';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { hrefOf } from './hrefs';

/** All runs, which are kept, and how the places are given. */
export function RunsPart({ page }: { page: SelectionPage }) {
  const { t } = useMessages();
  const { runs, run, query } = page;
  return (
    <Section title={t('selection.runs')}>
      <p className="max-w-reading text-muted">{t('selection.runs.lead')}</p>
      {runs.length > 0 && (
        <ul>
          {runs.map(({ id, number, at, by, confirmedAt }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-3 border-b border-line py-2">
              <Link
                className="link"
                aria-current={number === run?.number ? 'true' : undefined}
                to={hrefOf(query, { run: number, page: 1, person: null })}
              >
                {t('selection.run', { number })}
              </Link>
              <span className="text-sm text-muted">
                {by} · <DateTime at={at} />
              </span>
              {confirmedAt !== null && <Badge tone="good">{t('selection.runs.confirmed')}</Badge>}
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary={t('selection.method')}>
        <div className="grid max-w-reading gap-3">
          <p>{t('selection.method.list')}</p>
          <p>{t('selection.method.solver')}</p>
          <p>{t('selection.method.declared')}</p>
          {run && (
            <p className="text-sm text-muted [overflow-wrap:anywhere]">
              {t('selection.method.hash', { hash: run.hash })}{' '}
              {!run.whole && t('selection.method.notWhole')}
            </p>
          )}
        </div>
      </Disclosure>
    </Section>
  );
}
