import { DateTime } from '~/ui/date-time';
import { LinkButton } from '~/ui/link-button';
import { Markdown } from '~/ui/markdown';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { HandedInPart, RubricPart } from './activity-page';
import { MarkView } from './mark-view';
import { useForgottenDraft } from './use-draft';

interface HandedInProps {
  handedIn: HandedInPart;
  rubric: RubricPart;
}

/** What was handed in, as it was, and what was said to it. */
export function HandedIn({ handedIn, rubric }: HandedInProps) {
  const { t } = useMessages();
  const { id, at, waits, mark, parts, model, draftKey } = handedIn;
  useForgottenDraft(draftKey);
  return (
    <>
      {mark && <MarkView mark={mark} rubric={rubric} />}
      <Section
        title={t('activity.handedIn.title')}
        aside={
          <p className="text-sm text-muted">
            <DateTime at={at} />
          </p>
        }
      >
        {waits && (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p>{t('activity.handedIn.waits')}</p>
            <LinkButton to={`/marking/${encodeURIComponent(`activity:${id}`)}`}>
              {t('marking.form.self')}
            </LinkButton>
          </div>
        )}
        {parts.map(({ question, answer }) => (
          <div key={question ?? 'text'} className="grid gap-1">
            {question !== null && <h3 className="font-sans font-semibold">{question}</h3>}
            <p className="reading whitespace-pre-line">{answer}</p>
          </div>
        ))}
      </Section>
      {model && (
        <Section title={t('activity.handedIn.model')}>
          <Markdown html={model} />
        </Section>
      )}
    </>
  );
}
