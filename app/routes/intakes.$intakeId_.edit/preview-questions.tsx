import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { QuestionLine } from './preview-page';

const kindNamed = messageIds('intake.kind.');

/** The questions of the form, section by section. */
export function PreviewQuestions({ questions }: { questions: readonly QuestionLine[] }) {
  const { t } = useMessages();
  return (
    <Section title={t('intake.part.questions')}>
      <ol className="grid max-w-prose gap-4">
        {questions.map(({ id, type, section, label, help, required, options, most }, index) => (
          <li key={id} className="grid gap-0.5">
            {section !== '' && section !== questions[index - 1]?.section && (
              <h3 className="label-caps pt-2">{section}</h3>
            )}
            <p className="font-semibold">
              {label}{' '}
              {!required && (
                <span className="font-normal text-muted">{t('intake.preview.optional')}</span>
              )}
            </p>
            {help !== '' && <p className="text-sm text-muted">{help}</p>}
            <p className="text-sm">
              {t(kindNamed(type))}
              {most !== null &&
                ` · ${t(type === 'text' ? 'intake.preview.words' : 'intake.preview.letters', { most })}`}
              {options.length > 0 && `: ${options.join(' · ')}`}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
