import { Form, Link } from '@remix-run/react';
import type { CohortPage, MemberLine } from '~/server/teaching/cohorts';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { useMessages } from '~/ui/messages/messages';
import { PageLinks } from '~/ui/page-links';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';
import { Cell, Row, Table } from '~/ui/table';
import { Tabs } from '~/ui/tabs';

interface MembersPartProps {
  cohort: CohortPage;
  /** Which group is shown: '' for everybody, 'none', or its id. */
  group: string;
  mayTeach: boolean;
}

/** The people of a cohort, each with where they stand in a line, to be ticked and moved. */
export function MembersPart({ cohort, group, mayTeach }: MembersPartProps) {
  const { t } = useMessages();
  const { id, members, groups, size, page, pages } = cohort;
  if (size === 0) {
    return (
      <EmptyState title={t('cohort.members.none')}>
        <p className="text-muted">{t('cohort.members.noneHint')}</p>
      </EmptyState>
    );
  }
  const place = (wanted: string, number = 1) =>
    `/cohorts/${id}?${new URLSearchParams({ group: wanted, page: String(number) })}`;
  const shown = [
    { id: '', name: t('cohort.members.all', { count: size }) },
    ...groups.map((one) => ({ id: one.id, name: `${one.name} (${one.members})` })),
    { id: 'none', name: t('cohort.members.noGroup') },
  ];
  return (
    <Section title={t('cohort.members.title')} id="members">
      {groups.length > 0 && (
        <Tabs
          label={t('cohort.members.filter')}
          tabs={shown.map((one) => ({
            to: place(one.id),
            label: one.name,
            current: one.id === group,
          }))}
        />
      )}
      <Form method="post" className="grid gap-4">
        <MemberTable members={members} groups={groups} mayTeach={mayTeach} cohortId={id} />
        {members.length > 0 && <Ticked groups={groups} />}
      </Form>
      <PageLinks page={page} pages={pages} to={(number) => place(group, number)} />
    </Section>
  );
}

interface MemberTableProps extends Pick<CohortPage, 'members' | 'groups'> {
  mayTeach: boolean;
  cohortId: string;
}

function MemberTable({ members, groups, mayTeach, cohortId }: MemberTableProps) {
  const { t } = useMessages();
  return (
    <Table
      caption={t('cohort.members.title')}
      columns={[
        { key: 'name', title: t('cohort.column.name') },
        { key: 'group', title: t('cohort.column.group') },
        { key: 'work', title: t('cohort.column.work') },
        { key: 'next', title: t('cohort.column.next') },
        { key: 'seen', title: t('cohort.column.seen') },
      ]}
    >
      {members.map((member) => (
        <Row key={member.id} head={<Head member={member} mayTeach={mayTeach} to={cohortId} />}>
          <Cell>{groups.find(({ id }) => id === member.groupId)?.name}</Cell>
          <Cell>
            <WorkLine work={member.work} />
          </Cell>
          <Cell>
            {member.next?.title}
            {member.next?.dueAt && (
              <span className="block text-sm text-muted">
                <DateTime at={member.next.dueAt} />
              </span>
            )}
          </Cell>
          <Cell>
            {member.lastSeenAt === null ? (
              <span className="text-muted">{t('cohort.members.notSeen')}</span>
            ) : (
              <DateTime at={member.lastSeenAt} />
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Head({ member, mayTeach, to }: { member: MemberLine; mayTeach: boolean; to: string }) {
  const { t } = useMessages();
  const { id, name, disabled } = member;
  const badge = disabled && <Badge tone="warn">{t('cohort.members.disabled')}</Badge>;
  return (
    <span className="grid min-w-44 gap-1">
      <label className="flex items-center gap-2.5">
        <input type="checkbox" name="person" value={id} className="size-5 shrink-0 accent-accent" />
        <span>
          {name} {badge}
        </span>
      </label>
      {mayTeach && (
        <Link to={`/cohorts/${to}?to=${id}#write`} className="link pl-7.5 text-sm font-normal">
          {t('cohort.members.write')}
          <span className="sr-only"> {name}</span>
        </Link>
      )}
    </span>
  );
}

function WorkLine({ work }: Pick<MemberLine, 'work'>) {
  const { t } = useMessages();
  if (work.all === 0) return <span className="text-muted">{t('cohort.members.noWork')}</span>;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {t('cohort.members.done', { done: work.done, all: work.all })}
      {work.waiting > 0 && <Badge>{t('cohort.members.waiting', { count: work.waiting })}</Badge>}
      {work.overdue > 0 && (
        <Badge tone="warn">{t('cohort.members.overdue', { count: work.overdue })}</Badge>
      )}
    </span>
  );
}

/** What is done with those who are ticked. */
function Ticked({ groups }: Pick<CohortPage, 'groups'>) {
  const { t } = useMessages();
  return (
    <fieldset className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <legend className="sr-only">{t('cohort.ticked')}</legend>
      {groups.length > 0 && (
        <>
          <Select
            label={t('cohort.ticked.group')}
            name="group"
            choices={[
              ...groups.map(({ id, name }) => ({ value: id, label: name })),
              { value: '', label: t('cohort.members.noGroup') },
            ]}
          />
          <Button name="intent" value="move">
            {t('cohort.ticked.move')}
          </Button>
        </>
      )}
      <Button kind="danger" name="intent" value="remove">
        {t('cohort.ticked.remove')}
      </Button>
    </fieldset>
  );
}
