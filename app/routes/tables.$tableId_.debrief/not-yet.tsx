import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';

/** The meeting is not over: why there is nothing yet, and the way back. */
export function NotYet({ tableId, scenario }: { tableId: string; scenario: string }) {
  const { t } = useMessages();
  return (
    <Page width="reading">
      <Masthead kicker={t('debrief.kicker')} title={scenario} lead={t('debrief.notYet.title')} />
      <div className="mt-6 grid justify-items-start gap-4">
        <p>{t('debrief.notYet.body')}</p>
        <LinkButton kind="primary" to={`/tables/${tableId}`}>
          {t('debrief.notYet.room')}
        </LinkButton>
      </div>
    </Page>
  );
}
