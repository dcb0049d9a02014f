import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';

/** What stands in the place of a module that the academy took back. */
export function Withdrawn({ title }: { title: string }) {
  const { t } = useMessages();
  return (
    <Page width="reading">
      <Masthead
        title={title}
        lead={t('module.withdrawn')}
        actions={<LinkButton to="/learn">{t('module.withdrawn.learn')}</LinkButton>}
      />
      <p className="mt-6 max-w-reading">{t('module.withdrawn.kept')}</p>
    </Page>
  );
}
