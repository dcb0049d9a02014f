import type { ChangeTold, RunView, SelectionPage } from '~/server/fellowship/selections/page';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';
import { hrefOf } from './hrefs';
import { differenceText } from './points';

interface ChangesPartProps {
  page: SelectionPage;
  list: NonNullable<RunView['list']>;
}

/** What one place more would change, and each rule asking for one person less. */
export function ChangesPart({ page, list }: ChangesPartProps) {
  const { t } = useMessages();
  const { changes } = list;
  const left = changes?.filter(({ told }) => told.kind === 'working').length ?? 0;
  return (
    <Section title={t('selection.changes')} id="changes">
      <p className="max-w-reading text-muted">{t('selection.changes.lead')}</p>
      {changes === null ? (
        <div>
          {list.optimal && (
            <LinkButton to={`${hrefOf(page.query, { changes: true })}#changes`}>
              {t('selection.changes.ask')}
            </LinkButton>
          )}
        </div>
      ) : (
        <>
          {left > 0 && (
            <div className="flex flex-wrap items-center gap-3" role="status">
              <p className="text-muted">{t('selection.changes.working', { count: left })}</p>
              <LinkButton size="small" to="" reloadDocument>
                {t('selection.lookAgain')}
              </LinkButton>
            </div>
          )}
          <Table
            caption={t('selection.changes')}
            columns={[
              { key: 'what', title: t('selection.changes.what') },
              { key: 'merit', title: t('selection.changes.merit'), numeric: true },
              { key: 'moves', title: t('selection.changes.moves') },
            ]}
          >
            {changes.map(({ rule, told }) => (
              <Row
                key={rule ?? ''}
                head={
                  page.rules.find(({ id }) => id === rule)?.title ??
                  t('selection.changes.placeMore')
                }
              >
                <Cell numeric>{told.kind === 'difference' ? differenceText(told.merit) : '–'}</Cell>
                <Cell>
                  <Moves told={told} />
                </Cell>
              </Row>
            ))}
          </Table>
        </>
      )}
    </Section>
  );
}

function Moves({ told }: { told: ChangeTold }) {
  const { t } = useMessages();
  switch (told.kind) {
    case 'working':
      return t('selection.changes.waits');
    case 'figures':
      return told.changed === 'fewerThanFive'
        ? t('selection.changes.few')
        : t('selection.changes.figure', { count: told.changed });
    case 'difference':
      if (told.coming.length + told.going.length === 0) return t('selection.changes.nothing');
      return t('selection.changes.told', {
        coming: told.coming.join(', ') || '–',
        going: told.going.join(', ') || '–',
      });
    case 'infeasible':
      return t('selection.changes.infeasible');
    default:
      return t('selection.changes.unproven');
  }
}
