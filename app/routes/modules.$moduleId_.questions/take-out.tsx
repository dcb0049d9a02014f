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
  const way = `/modules/${moduleId}/questions/export`;
  return (
    <div className="grid gap-3">
      <p>{t('questions.count', { count: items.length })}</p>
      {moves > 0 && <p className="text-muted">{t('questions.moves', { count: moves })}</p>}
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        <li>
          <a className="link inline-flex min-h-11 items-center" href={`${way}?format=gift`}>
            {t('questions.gift')}
          </a>
        </li>
        <li>
          <a className="link inline-flex min-h-11 items-center" href={`${way}?format=moodle-xml`}>
            {t('questions.moodle')}
          </a>
        </li>
      </ul>
    </div>
  );
}
