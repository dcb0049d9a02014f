import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/section';
import type { OpenPage } from './application-page';
import { FIELD } from './field-names';

/** Where the application is sent in, and what that means. */
export function SendIn({ page, busy }: { page: OpenPage; busy: boolean }) {
  const { t } = useMessages();
  const { standing, changed, progress } = page;
  const again = standing.state !== 'draft';
  return (
    <Section title={t('application.send.title')} id="send">
      {changed && (
        <Notice tone="warn" title={t('application.send.changed')}>
          <p>{t('application.send.changedBody')}</p>
        </Notice>
      )}
      <p>{t('application.send.progress', progress)}</p>
      <p>{t(again ? 'application.send.again' : 'application.send.lead')}</p>
      <div>
        <Button kind="primary" name={FIELD.intent} value="submit" disabled={busy}>
          {t(again ? 'application.send.buttonAgain' : 'application.send.button')}
        </Button>
      </div>
    </Section>
  );
}
