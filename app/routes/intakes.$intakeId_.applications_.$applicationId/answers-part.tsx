import type { ApplicationPage } from '~/server/fellowship/screening/application';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

/** The answers as they were sent in, in the order of the form. */
export function AnswersPart({ answers }: Pick<ApplicationPage, 'answers'>) {
  const { t } = useMessages();
  return (
    <Section title={t('intake.application.answers')}>
      <dl className="grid max-w-prose gap-4">
        {answers.map(({ id, label, type, words }) => (
          <div key={id}>
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="break-words whitespace-pre-line">
              {type === 'consent' && words !== '' ? t('intake.application.agreed') : words}
              {words === '' && <span className="text-muted">{t('intake.application.empty')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
