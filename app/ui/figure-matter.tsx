import type { ShownCell, ShownTable } from '~/core/fellowship/representation/shown';
import { StageBars } from './figure-bars';
import { figureTitle } from './figure-title';
import { messageIds, useMessages } from './messages/messages';
import { Cell, Row, Table } from './table';

const stageNamed = messageIds('figures.stage.');

/** One declared matter: a picture, and the table behind it. */
export function Matter({ table, level = 2 }: { table: ShownTable; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const { t } = useMessages();
  const { id, columns, rows, purpose, leastDeveloped } = table;
  const title = figureTitle(table, t);
  const isEmpty = columns.every(({ counted }) => counted === null);
  return (
    <section aria-labelledby={id} className="grid gap-4 break-inside-avoid">
      <div className="grid gap-1 border-b border-rule pb-2">
        <Heading id={id} className={level === 2 ? 'text-2xl' : 'text-xl'}>
          {title}
        </Heading>
        {leastDeveloped === null && <p className="max-w-3xl text-sm text-muted">{purpose}</p>}
      </div>
      {isEmpty ? (
        <p>{t('figures.none')}</p>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <StageBars table={table} title={title} />
          <Table
            caption={t('figures.caption', { title })}
            columns={[
              { key: 'value', title: t('figures.value') },
              ...columns.map(({ stage, asOf }) => ({
                key: stage,
                title: (
                  <>
                    {t(stageNamed(stage))}
                    <br />
                    <span className="font-normal normal-case">{asOf}</span>
                  </>
                ),
                numeric: true,
              })),
            ]}
          >
            {rows.map(({ label, cells }) => (
              <Row key={label ?? ''} head={label ?? t('figures.notSaid')}>
                {cells.map((cell, at) => (
                  <Cell key={columns[at]?.stage} numeric>
                    <Shares cell={cell} first={at === 0} />
                  </Cell>
                ))}
              </Row>
            ))}
            <Row head={t('figures.counted')}>
              {columns.map(({ stage, counted }) => (
                <Cell key={stage} numeric>
                  {counted ?? <Withheld />}
                </Cell>
              ))}
            </Row>
          </Table>
        </div>
      )}
    </section>
  );
}

/** A figure, its share of the stage and, later on, of those who applied. */
function Shares({ cell: { n, percent, ofFirst }, first }: { cell: ShownCell; first: boolean }) {
  const { t } = useMessages();
  if (n === null) return <Withheld />;
  return (
    <>
      {n}
      {percent !== null && (
        <span className="block text-sm text-muted">{t('figures.percent', { percent })}</span>
      )}
      {!first && ofFirst !== null && (
        <span className="block text-sm text-muted">
          {t('figures.ofFirst', { percent: ofFirst })}
        </span>
      )}
    </>
  );
}

function Withheld() {
  const { t } = useMessages();
  return <span className="text-sm text-muted">{t('figures.withheld')}</span>;
}
