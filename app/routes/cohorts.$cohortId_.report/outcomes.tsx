import type { Report } from '~/server/fellowship/reports/report';
import { Badge } from '~/ui/badge';
import { useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';
import { FigureSection } from './figure-section';
import { ShareBars } from './share-bars';

/** Modules, checks, marks, milestones and certificates. */
export function Outcomes({ report }: { report: Report }) {
  const { t } = useMessages();
  const { figures, modules, milestones } = report;
  const members = figures.members?.n ?? 0;
  const number = (key: string) => ({ key, title: t(`report.column.${key}`), numeric: true });
  return (
    <FigureSection section="outcomes" figures={figures}>
      {modules.length > 0 && (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <ShareBars
            title={t('report.modules')}
            shares={modules.map(({ title, finished }) => ({
              ...{ label: title, n: finished, of: members },
            }))}
          />
          <Table
            caption={t('report.modules')}
            captionHidden={false}
            columns={[
              { key: 'module', title: t('report.column.module') },
              ...['finished', 'passed', 'handedIn', 'marks'].map(number),
            ]}
          >
            {modules.map(({ title, finished, passed, handedIn, marks }) => (
              <Row key={title} head={title}>
                <Cell numeric>{finished}</Cell>
                <Cell numeric>{passed}</Cell>
                <Cell numeric>{handedIn}</Cell>
                <Cell numeric>
                  {marks === null ? '–' : t('report.percent', { percent: marks })}
                </Cell>
              </Row>
            ))}
          </Table>
        </div>
      )}
      {milestones.length > 0 && (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <ShareBars
            title={t('report.milestones')}
            shares={milestones.map(({ title, reached }) => ({
              ...{ label: title, n: reached, of: members },
            }))}
          />
          <Table
            caption={t('report.milestones')}
            captionHidden={false}
            columns={[{ key: 'milestone', title: t('report.column.milestone') }, number('reached')]}
          >
            {milestones.map(({ title, required, reached }) => (
              <Row
                key={title}
                head={
                  <span className="flex flex-wrap gap-2">
                    {title} {required && <Badge>{t('report.required')}</Badge>}
                  </span>
                }
              >
                <Cell numeric>{reached}</Cell>
              </Row>
            ))}
          </Table>
        </div>
      )}
    </FigureSection>
  );
}
