import { Form, Link } from '@remix-run/react';
import type { SelectionPage } from '~/server/fellowship/selections/page';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { hrefOf } from './hrefs';

/** Decisions that go before the rules, each with who took it and why. */
export function OverridesPart({ page }: { page: SelectionPage }) {
  const { t } = useMessages();
  const { overrides, query, confirmed } = page;
  return (
    <Section title={t('selection.overrides')}>
      <p className="max-w-reading text-muted">{t('selection.overrides.lead')}</p>
      {overrides.length === 0 ? (
        <p className="text-muted">{t('selection.overrides.none')}</p>
      ) : (
        <ul>
          {overrides.map(({ id, number, kind, reason, by, at }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
            >
              <div className="max-w-reading">
                <p>
                  <Link className="link" to={`${hrefOf(query, { person: number })}#person`}>
                    {t(kind === 'in' ? 'selection.overrides.in' : 'selection.overrides.out', {
                      number,
                    })}
                  </Link>{' '}
                  {reason}
                </p>
                <p className="text-sm text-muted">
                  {by} · <DateTime at={at} />
                </p>
              </div>
              {!confirmed && (
                <Form method="post">
                  <input type="hidden" name="override" value={id} />
                  <Button size="small" kind="quiet" name="intent" value="restore">
                    {t('selection.overrides.end')}
                    <span className="sr-only"> {number}</span>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
