import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import type { ApplicationTold } from './told';
import { Written } from './written';

interface ToldProps {
  told: ApplicationTold | undefined;
  /** What was done before the page came: `saved`, `sent`, `withdrawn`, `undeclared`, `chosen`. */
  done: string | null;
  applicationId: string;
}

const DONE = ['saved', 'sent', 'withdrawn', 'undeclared', 'chosen'];

/** What became of the form that was sent. */
export function Told({ told, done, applicationId }: ToldProps) {
  const { t } = useMessages();
  if (told === undefined) {
    if (done === null || !DONE.includes(done)) return null;
    return <Notice tone="good" live="status" title={t(`application.done.${done}`)} />;
  }
  switch (told.kind) {
    case 'saved':
      return told.consentMissing ? (
        <Notice tone="warn" live="alert" title={t('application.done.saved')}>
          <p>
            {t('application.declare.noConsent')}{' '}
            <a href="#declarations" className="link">
              {t('application.declare.title')}
            </a>
          </p>
        </Notice>
      ) : null;
    case 'incomplete':
      return (
        <Notice
          tone="bad"
          live="alert"
          title={t('application.missing', { count: told.missing.length })}
        >
          <p>{t('application.missingBody')}</p>
          <ul className="grid gap-1">
            {told.missing.map(({ question, label, part, code, values }) => (
              <li key={question}>
                <a
                  href={`/applications/${applicationId}?part=${part}#q-${question}`}
                  className="link"
                >
                  {label}
                </a>{' '}
                <span className="text-sm">{t(`call.answer.${code}`, values)}</span>
              </li>
            ))}
          </ul>
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="bad" live="alert" title={t(`application.fault.${told.fault}`)}>
          <p>{t(`application.remedy.${told.fault}`)}</p>
          <Written texts={told.written} />
        </Notice>
      );
    case 'offer':
      return (
        <Notice
          tone="bad"
          live="alert"
          title={t(`offer.answer.fault.${told.fault === 'late' ? 'late' : 'answered'}`)}
        />
      );
    case 'changed':
      // It stands with both answers on the page itself.
      return null;
    case 'asks':
      return <Notice tone="warn" live="alert" title={t('application.forget.asks')} />;
    case 'failed':
      return (
        <Notice tone="warn" live="alert" title={t('application.failed')}>
          <p>{t('application.failedBody')}</p>
        </Notice>
      );
  }
}
