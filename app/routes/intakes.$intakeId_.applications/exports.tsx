import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';

/** All that was sent in, as a file. Taking it out is noted. */
export function Exports({ intakeId }: { intakeId: string }) {
  const { t } = useMessages();
  return (
    <Disclosure summary={t('intake.export.open')}>
      {/* Not through the router: the answer is a file. */}
      <form
        method="post"
        action={`/intakes/${intakeId}/applications/export`}
        className="grid justify-items-start gap-3"
      >
        <p className="max-w-prose text-sm text-muted">{t('intake.export.hint')}</p>
        <div className="flex gap-2">
          <Button name="format" value="csv">
            {t('intake.export.csv')}
          </Button>
          <Button name="format" value="xlsx">
            {t('intake.export.xlsx')}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
