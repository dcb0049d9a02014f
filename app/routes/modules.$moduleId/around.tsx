import { Link } from '@remix-run/react';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { ModulePage } from './module-page';

/** What somebody can do afterwards. */
export function Outcomes({ outcomes }: Pick<ModulePage, 'outcomes'>) {
  const { t } = useMessages();
  return (
    <Section title={t('module.outcomes')} id="outcomes">
      <div className="reading">
        <ul>
          {outcomes.map((outcome) => (
            <li key={outcome}>{outcome}</li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

/** Where it can be practised. */
export function Practice({ scenarios }: Pick<ModulePage, 'scenarios'>) {
  const { t } = useMessages();
  if (scenarios.length === 0) return null;
  return (
    <Section title={t('module.practice')} id="practice">
      <p className="max-w-reading">{t('module.practiceLead')}</p>
      <ul className="grid gap-2">
        {scenarios.map(({ id, title, minutes }) => (
          <li key={id}>
            <Link to={`/scenarios/${id}`} className="link font-serif text-lg">
              {title}
            </Link>{' '}
            <span className="text-sm text-muted">{t('scenario.minutes', { minutes })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The terms of the module, to look up. */
export function Concepts({ concepts }: Pick<ModulePage, 'concepts'>) {
  const { t } = useMessages();
  if (concepts.length === 0) return null;
  return (
    <Section title={t('module.concepts')} id="concepts">
      <Disclosure summary={t('module.conceptCount', { count: concepts.length })}>
        <dl className="grid max-w-reading gap-3 font-serif text-[1.0625rem] leading-relaxed">
          {concepts.map(({ id, term, definition }) => (
            <div key={id}>
              <dt className="font-semibold">{term}</dt>
              <dd>{definition}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </Section>
  );
}

/** What the module rests on. */
export function Sources({ sources }: Pick<ModulePage, 'sources'>) {
  const { t } = useMessages();
  if (sources.length === 0) return null;
  return (
    <Section title={t('lesson.sources')} id="sources">
      <Disclosure summary={t('module.sourceCount', { count: sources.length })}>
        <ul className="grid gap-2.5 text-[0.9375rem]">
          {sources.map(({ id, title, place, url }) => (
            <li key={id} className="min-w-0">
              {url === null ? (
                title
              ) : (
                <a href={url} rel="noopener" className="link">
                  {title}
                </a>
              )}
              {place && <span className="text-muted">. {place}</span>}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
}
