import type { ConflictView } from '~/server/fellowship/selections/page';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';

/** Why there is no list: the fewest things that cannot hold together, and what can be done. */
export function ConflictPart({ conflict }: { conflict: ConflictView }) {
  const { t } = useMessages();
  const { rules, overrides, withheld } = conflict;
  return (
    <Notice tone="bad" title={t('selection.conflict')}>
      <p>{t(withheld ? 'selection.conflictWithheld' : 'selection.conflictMore')}</p>
      <ul className="list-disc pl-5">
        {rules.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
        {overrides.map(({ number, kind }) => (
          <li key={number}>
            {t(kind === 'in' ? 'selection.conflictIn' : 'selection.conflictOut', { number })}
          </li>
        ))}
      </ul>
      {rules.length > 0 && <p>{t('selection.conflictRules')}</p>}
      {overrides.length > 0 && <p>{t('selection.conflictOverrides')}</p>}
    </Notice>
  );
}
