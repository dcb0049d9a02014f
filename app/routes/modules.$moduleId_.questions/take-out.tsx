import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';

interface TakeOutProps {
  moduleId: string;
  items: readonly { readonly id: string; readonly type: string }[];
}

/** The check's questions as files for other systems, and what these cannot be told. */
export function TakeOut({ moduleId, items }: TakeOutProps) {
  const { t } = useMessages();
  const moves = items.filter(({ type }) => type === 'move').length;
  if (items.length === 0) return <p className="text-muted">{t('questions.none')}</p>;
  return (
    <div className="grid gap-3">
      <p>{t('questions.count', { count: items.length })}</p>
      {moves > 0 && <p className="text-muted">{t('questions.moves', { count: moves })}</p>}
      <form
        method="post"
        action={`/modules/${moduleId}/questions/export`}
        className="flex flex-wrap gap-3"
      >
        <Button name="format" value="gift">
          {t('questions.gift')}
        </Button>
        <Button name="format" value="moodle-xml">
          {t('questions.moodle')}
        </Button>
      </form>
    </div>
  );
}
