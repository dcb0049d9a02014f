import { Link } from '@remix-run/react';
import type { ConflictView, SelectionPage } from '~/server/fellowship/selections/page';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { hrefOf } from './hrefs';
import { mayLoosen } from './loosen-part';

interface ConflictPartProps {
  page: SelectionPage;
  conflict: ConflictView;
}

/** Why there is no list: the fewest things that cannot hold together, and what can be done. */
export function ConflictPart({ page, conflict }: ConflictPartProps) {
  const { t } = useMessages();
  const { rules, overrides, withheld } = conflict;
  return (
    <Notice tone="bad" title={t('selection.conflict')}>
      <p>{t(withheld ? 'selection.conflictWithheld' : 'selection.conflictMore')}</p>
      <ul className="list-disc pl-5">
        {rules.map(({ id, title }) => (
          <li key={id}>
            {title}{' '}
            {mayLoosen(page) && (
              <Link className="link" to={`${hrefOf(page.query, { loosen: id })}#loosen`}>
                {t('selection.loosen.open')}
                <span className="sr-only">: {title}</span>
              </Link>
            )}
          </li>
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
