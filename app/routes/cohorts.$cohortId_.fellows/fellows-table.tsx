import { Form } from '@remix-run/react';
import type { FellowLine, MentoringPage } from '~/server/fellowship/mentoring/page';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { PageLinks } from '~/ui/page-links';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';

/** The fellows with mentor and partner, to be ticked and given a mentor. */
export function FellowsTable({ page, given }: { page: MentoringPage; given: string }) {
  const { t } = useMessages();
  const { fellows } = page;
  const hasGroups = fellows.some(({ group }) => group !== null);
  const hasSides = fellows.some(({ as }) => as !== null);
  return (
    <Section title={t('mentor.fellows')}>
      <Form method="post" className="grid gap-4">
        <Table
          caption={t('mentor.fellows')}
          columns={[
            { key: 'name', title: t('mentor.column.name') },
            ...(hasGroups ? [{ key: 'group', title: t('mentor.column.group') }] : []),
            ...(hasSides ? [{ key: 'as', title: t('mentor.column.as') }] : []),
            { key: 'mentor', title: t('mentor.column.mentor') },
            { key: 'pair', title: t('mentor.column.pair') },
          ]}
        >
          {fellows.map((fellow) => (
            <Row key={fellow.id} head={<Head fellow={fellow} />}>
              {hasGroups && <Cell>{fellow.group}</Cell>}
              {hasSides && <Cell>{fellow.as}</Cell>}
              <Cell>
                {fellow.mentor?.name ?? <span className="text-muted">{t('mentor.none')}</span>}
              </Cell>
              <Cell>
                {fellow.pair === null ? (
                  <span className="text-muted">{t('mentor.noPair')}</span>
                ) : (
                  <span className="flex flex-wrap items-baseline gap-x-3">
                    {fellow.pair.name}
                    <Button
                      size="small"
                      kind="quiet"
                      name="intent"
                      value={`part:${fellow.pair.id}`}
                    >
                      {t('mentor.part')}
                      <span className="sr-only"> {fellow.name}</span>
                    </Button>
                  </span>
                )}
              </Cell>
            </Row>
          ))}
        </Table>
        <fieldset className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <legend className="sr-only">{t('mentor.ticked')}</legend>
          <Field
            label={t('mentor.mentor')}
            hint={t('mentor.mentorHint')}
            name="mentor"
            list="staff"
            defaultValue={given.includes('\n') ? '' : given}
          />
          <Button name="intent" value="set">
            {t('mentor.set')}
          </Button>
          <Button kind="quiet" name="intent" value="unset">
            {t('mentor.unset')}
          </Button>
        </fieldset>
      </Form>
      <PageLinks page={page.page} pages={page.pages} to={(number) => `?page=${number}`} />
    </Section>
  );
}

function Head({ fellow: { id, name } }: { fellow: FellowLine }) {
  return (
    <label className="flex min-w-40 items-center gap-2.5">
      <input type="checkbox" name="person" value={id} className="size-5 shrink-0 accent-accent" />
      {name}
    </label>
  );
}
