import type { RosterFault } from '~/core/fellowship/roster/fault';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Cell, Row, Table } from '~/ui/table';

const faultId = messageIds('cohort.import.fault.');
const remedyId = messageIds('cohort.import.remedy.');

/** What is wrong with a list, line by line, and how to mend it. */
export function Faults({ faults }: { faults: readonly Required<RosterFault>[] }) {
  const { t } = useMessages();
  return (
    <div className="grid gap-4">
      <Notice tone="bad" live="alert" title={t('cohort.import.refused')}>
        <p>{t('cohort.import.refusedMore', { count: faults.length })}</p>
      </Notice>
      <Table
        caption={t('cohort.import.refused')}
        columns={[
          { key: 'line', title: t('cohort.import.line') },
          { key: 'fault', title: t('cohort.import.wrong') },
          { key: 'remedy', title: t('cohort.import.remedy') },
        ]}
      >
        {faults.map(({ line, code, found, column, number }) => (
          <Row key={`${line} ${code} ${found}`} head={line}>
            <Cell>{t(faultId(code), { found, column, number })}</Cell>
            <Cell>
              {t(remedyId(code), { found, column, number })}
              {code === 'columnUnknown' && column !== '' && (
                <> {t('cohort.import.nearest', { column })}</>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}
