import { Form } from '@remix-run/react';
import type { PlannedLine, RosterPlan } from '~/core/fellowship/roster/plan';
import { Button } from '~/ui/button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';

interface PlanProps {
  plan: RosterPlan;
  /** Null where the plan must not be carried out. */
  hash: string | null;
  text: string;
}

/** Lines shown at once, the refused ones first: a page is not to be heavier than it must. */
const MOST_SHOWN = 250;
const becomes = messageIds('cohort.import.becomes.');
const refusal = messageIds('cohort.import.refusal.');

interface Told extends PlannedLine {
  become: 'created' | 'enrolled' | 'moved' | 'refused' | 'unchanged';
  why: string | null;
}

/** What a list would do, line by line, and the button that does it. */
export function Plan({ plan, hash, text }: PlanProps) {
  const { t } = useMessages();
  const { created, changed, refused, unchanged, newGroups } = plan;
  const lines = linesOf(plan);
  const people = created.length + changed.length;
  return (
    <Section title={t('cohort.import.plan')}>
      <p>
        {t('cohort.import.sum', {
          ...{ created: created.length, changed: changed.length },
          ...{ refused: refused.length, unchanged: unchanged.length },
        })}
      </p>
      {newGroups.length > 0 && (
        <p>{t('cohort.import.newGroups', { groups: newGroups.join(', ') })}</p>
      )}
      {refused.length > 0 && (
        <Notice tone="warn" live="alert">
          <p>{t('cohort.import.mend', { count: refused.length })}</p>
        </Notice>
      )}
      <Table
        caption={t('cohort.import.plan')}
        columns={[
          { key: 'line', title: t('cohort.import.line') },
          { key: 'email', title: t('cohort.import.email') },
          { key: 'name', title: t('cohort.import.name') },
          { key: 'group', title: t('cohort.import.group') },
          { key: 'becomes', title: t('cohort.import.what') },
        ]}
      >
        {lines.slice(0, MOST_SHOWN).map(({ line, email, name, group, become, why }) => (
          <Row key={line} head={line}>
            <Cell>{email}</Cell>
            <Cell>{name}</Cell>
            <Cell>{group}</Cell>
            <Cell>
              {t(becomes(become))}
              {why !== null && <> {t(refusal(why))}</>}
            </Cell>
          </Row>
        ))}
      </Table>
      {lines.length > MOST_SHOWN && (
        <p className="text-muted">
          {t('cohort.import.more', { count: lines.length - MOST_SHOWN })}
        </p>
      )}
      {hash !== null && (
        <Form
          method="post"
          encType="multipart/form-data"
          className="grid justify-items-start gap-2"
        >
          <input type="hidden" name="list" value={text} />
          <input type="hidden" name="agreed" value={hash} />
          <Button kind="primary">{t('cohort.import.go', { people })}</Button>
          <p className="text-sm text-muted">
            {t('cohort.import.goMore', { created: created.length })}
          </p>
        </Form>
      )}
    </Section>
  );
}

function linesOf({ created, changed, refused, unchanged }: RosterPlan): Told[] {
  const byLine = (a: Told, b: Told) => a.line - b.line;
  const rest: Told[] = [
    ...created.map((line): Told => ({ ...line, become: 'created', why: null })),
    ...changed.map((line): Told => ({ ...line, become: line.how, why: null })),
    ...unchanged.map((line): Told => ({ ...line, become: 'unchanged', why: null })),
  ];
  return [...refused.map((line): Told => ({ ...line, become: 'refused' })), ...rest.sort(byLine)];
}
