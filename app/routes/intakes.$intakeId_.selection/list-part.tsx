import { Link } from '@remix-run/react';
import type { ListName, RunView, SelectionPage } from '~/server/fellowship/selections/page';
import { Badge } from '~/ui/badge';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { PageLinks } from '~/ui/page-links';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';
import { Tabs } from '~/ui/tabs';
import { hrefOf } from './hrefs';
import { pointsText } from './points';

const LISTS: readonly ListName[] = ['chosen', 'waiting', 'others'];
const listOf = messageIds('selection.list.');
const leadOf = messageIds('selection.listLead.');

interface ListPartProps {
  page: SelectionPage;
  list: NonNullable<RunView['list']>;
}

/** The list: chosen, waiting, others; somebody in it is looked at closely by their number. */
export function ListPart({ page, list }: ListPartProps) {
  const { t } = useMessages();
  const { query } = page;
  return (
    <Section title={t('selection.list')} id="list">
      <Tabs
        label={t('selection.list')}
        tabs={LISTS.map((name) => ({
          to: hrefOf(query, { list: name, page: 1 }),
          label: t(listOf(name), { count: list.sizes[name] }),
          current: name === query.list,
        }))}
      />
      <p className="max-w-reading text-muted">{t(leadOf(query.list))}</p>
      {list.lines.length === 0 ? (
        <p className="text-muted">{t('selection.list.empty')}</p>
      ) : (
        <Table
          caption={t(listOf(query.list), { count: list.sizes[query.list] })}
          columns={[
            { key: 'rank', title: t('selection.rank') },
            { key: 'name', title: t('selection.name') },
            { key: 'country', title: t('selection.country') },
            { key: 'merit', title: t('selection.merit'), numeric: true },
            { key: 'why', title: t('selection.closer') },
          ]}
        >
          {list.lines.map((line) => (
            <Row key={line.number} head={<span className="tabular-nums">{line.rank}</span>}>
              <Cell>
                {t('selection.person', { number: line.number, name: line.name })}{' '}
                {line.override && (
                  <Badge tone="warn">
                    {t(line.override === 'in' ? 'selection.isIn' : 'selection.isOut')}
                  </Badge>
                )}
              </Cell>
              <Cell>{line.country}</Cell>
              <Cell numeric>{pointsText(line.merit)}</Cell>
              <Cell>
                <Link className="link" to={`${hrefOf(query, { person: line.number })}#person`}>
                  {t(query.list === 'chosen' ? 'selection.look' : 'selection.why')}
                  <span className="sr-only"> {line.number}</span>
                </Link>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <PageLinks
        page={query.page}
        pages={list.pages}
        to={(number) => `${hrefOf(query, { page: number })}#list`}
      />
    </Section>
  );
}
