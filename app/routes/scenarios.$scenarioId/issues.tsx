import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';
import type { ScenarioPage } from './scenario-page';

/** What is to be settled, article by article. */
export function Issues({ issues }: { issues: ScenarioPage['issues'] }) {
  const { t } = useMessages();
  return (
    <Section title={t('scenario.issues.title')} id="issues">
      <p className="max-w-reading">{t('scenario.issues.lead', { count: issues.length })}</p>
      <Table
        caption={t('scenario.issues.title')}
        columns={[
          { key: 'article', title: t('scenario.issues.article') },
          { key: 'title', title: t('scenario.issues.issue') },
          { key: 'options', title: t('scenario.issues.options') },
        ]}
      >
        {issues.map(({ id, article, title, options }) => (
          <Row key={id} head={<span className="whitespace-nowrap">{article}</span>}>
            <Cell>{title}</Cell>
            <Cell>
              <span className="text-rule">[</span>
              {options.join(' / ')}
              <span className="text-rule">]</span>
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}
