import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { ScenarioPage } from './scenario-page';

/** The real documents behind the invented case. */
export function Sources({ sources }: { sources: ScenarioPage['sources'] }) {
  const { t } = useMessages();
  if (sources.length === 0) return null;
  return (
    <Section title={t('scenario.sources')} id="sources">
      <Disclosure summary={t('scenario.sourcesCount', { count: sources.length })}>
        <ul className="grid gap-2.5 text-[0.9375rem]">
          {sources.map(({ id, title, place, url }) => (
            <li key={id} className="grid gap-x-4 sm:grid-cols-[8rem_1fr]">
              <span className="text-sm text-muted">[{id}]</span>
              <span className="min-w-0">
                {url === null ? (
                  title
                ) : (
                  <a href={url} rel="noopener" className="link">
                    {title}
                  </a>
                )}
                {place && <span className="text-muted">. {place}</span>}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
}
