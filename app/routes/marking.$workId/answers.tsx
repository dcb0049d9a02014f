import { Badge } from '~/ui/badge';
import { Disclosure } from '~/ui/disclosure';
import { LinkButton } from '~/ui/link-button';
import { Markdown } from '~/ui/markdown';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { WorkPage } from './work-page';

/** What was asked, and what was written. */
export function Answers({ page }: { page: WorkPage }) {
  const { t } = useMessages();
  const { task, texts, chosen, chosenIsBest, model, transcript } = page;
  return (
    <Section title={t('marking.answer')}>
      {task && (
        <Disclosure summary={t('marking.task')}>
          <Markdown html={task} small />
        </Disclosure>
      )}
      {texts.map(({ prompt, answer }, place) => (
        <div key={prompt?.sanitised ?? answer} className="grid max-w-3xl gap-2">
          {prompt && <Markdown html={prompt} small />}
          {place === 0 && chosen !== null && (
            <p className="flex flex-wrap items-baseline gap-2">
              <span className="text-muted">{t('marking.chose')}</span> {chosen}
              {chosenIsBest !== null && (
                <Badge tone={chosenIsBest ? 'good' : 'warn'}>
                  {chosenIsBest ? t('marking.bestMove') : t('marking.otherMove')}
                </Badge>
              )}
            </p>
          )}
          {answer === '' ? (
            <p className="text-muted">{t('marking.empty')}</p>
          ) : (
            <blockquote className="reading border-l-2 border-accent pl-4 whitespace-pre-line">
              {answer}
            </blockquote>
          )}
        </div>
      ))}
      {model && (
        <Disclosure summary={t('marking.model')}>
          <Markdown html={model} small />
        </Disclosure>
      )}
      {transcript && (
        <p>
          <LinkButton to={`/tables/${transcript.tableId}/debrief`}>
            {t('marking.debrief')}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}
