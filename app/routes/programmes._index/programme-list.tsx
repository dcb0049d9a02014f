import { Link } from '@remix-run/react';
import type { ProgrammeLine } from '~/server/fellowship/programmes/programmes';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';

/** Programmes, one line each, with what closes next. */
export function ProgrammeList(props: { title: string; programmes: ProgrammeLine[] }) {
  const { t } = useMessages();
  const { title, programmes } = props;
  return (
    <Section title={title}>
      <Table
        caption={title}
        columns={[
          { key: 'name', title: t('programme.column.name') },
          { key: 'intakes', title: t('programme.column.intakes'), numeric: true },
          { key: 'next', title: t('programme.column.next') },
        ]}
      >
        {programmes.map(({ id, name, intakes, next }) => (
          <Row
            key={id}
            head={
              <Link to={`/programmes/${id}`} className="link inline-block min-w-40 py-1">
                {name}
              </Link>
            }
          >
            <Cell numeric>{intakes}</Cell>
            <Cell>
              {next ? (
                <span className="grid min-w-44">
                  <Link to={`/intakes/${next.id}`} className="link justify-self-start py-1">
                    {next.title}
                  </Link>
                  <span className="text-sm text-muted">
                    {t('programme.closes')} <DateTime at={next.closesAt} zone={next.timeZone} />
                  </span>
                </span>
              ) : (
                <span className="text-muted">{t('programme.nothingOpen')}</span>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}
