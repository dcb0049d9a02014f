import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import type { Told } from './orders';

/** What became of the form that was sent, table by table where some refused. */
export function ToldNotice({ told }: { told: Told }) {
  const { t } = useMessages();
  return (
    <Notice tone={told.ok ? 'good' : 'warn'} live="status">
      <p>{t(`exercise.told.${told.id}`, told.values)}</p>
      {told.refusals.length > 0 && (
        <ul>
          {told.refusals.map(({ table, code, values }) => (
            <li key={table}>
              {t('exercise.table', { table })}: {t(`refusal.${code}`, values)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
