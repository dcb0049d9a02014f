import { Form } from '@remix-run/react';
import type { MilestoneMember, MilestonesPage } from '~/server/fellowship/milestones/page';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { PageLinks } from '~/ui/page-links';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';
import { Cell, Row, Table } from '~/ui/table';

/** Who reached which milestone, when and by which record; manual ones are noted here. */
export function ReachedTable({ page }: { page: MilestonesPage }) {
  const { t } = useMessages();
  const { milestones, members } = page;
  const manual = milestones.filter(({ kind }) => kind === 'manual');
  return (
    <Section title={t('milestone.reached')}>
      <Form method="post" className="grid gap-4">
        <Table
          caption={t('milestone.reached')}
          columns={[
            { key: 'name', title: t('milestone.column.name') },
            ...milestones.map(({ id, title }) => ({ key: id, title })),
            { key: 'certificate', title: t('milestone.column.certificate') },
          ]}
        >
          {members.map((member) => (
            <Row key={member.id} head={<Head member={member} tick={manual.length > 0} />}>
              {member.reached.map((one, at) => (
                <Cell key={one.id}>
                  <Reached {...one} kind={milestones[at]?.kind ?? 'manual'} />
                </Cell>
              ))}
              <Cell>
                <Certificate member={member} />
              </Cell>
            </Row>
          ))}
        </Table>
        {manual.length > 0 && <NotePart manual={manual} timeZone={page.timeZone} />}
      </Form>
      <PageLinks page={page.page} pages={page.pages} to={(number) => `?page=${number}`} />
    </Section>
  );
}

function Head({ member: { id, name }, tick }: { member: MilestoneMember; tick: boolean }) {
  if (!tick) return name;
  return (
    <label className="flex min-w-40 items-center gap-2.5">
      <input type="checkbox" name="person" value={id} className="size-5 shrink-0 accent-accent" />
      {name}
    </label>
  );
}

type ReachedProps = MilestoneMember['reached'][number] & { kind: string };

function Reached({ state, by, kind }: ReachedProps) {
  const { t } = useMessages();
  if (by === null) {
    return state === 'overdue' ? (
      <Badge tone="warn">{t('milestone.state.overdue')}</Badge>
    ) : (
      <span className="text-muted">{t('milestone.state.open')}</span>
    );
  }
  return (
    <span className="grid min-w-32 gap-0.5 text-sm">
      <span>
        <Badge tone={state === 'late' ? 'warn' : 'good'}>{t(`milestone.state.${state}`)}</Badge>
      </span>
      <span className="text-muted">
        {t(`milestone.by.${kind}`)} <DateTime at={by.at} />
      </span>
    </span>
  );
}

function Certificate({ member: { certificate, completedAt } }: { member: MilestoneMember }) {
  const { t } = useMessages();
  if (certificate === null) {
    return completedAt === null ? null : <Badge>{t('milestone.ready')}</Badge>;
  }
  return (
    <a href={`/certificates/${certificate.code}`} className="link inline-block py-1">
      {certificate.valid ? t('milestone.issued') : t('milestone.withdrawn')}
    </a>
  );
}

interface NotePartProps {
  manual: readonly { id: string; title: string }[];
  timeZone: string;
}

/** Noting that those who are ticked reached a milestone, or taking that back. */
function NotePart({ manual, timeZone }: NotePartProps) {
  const { t } = useMessages();
  return (
    <fieldset className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <legend className="mb-2 font-semibold">{t('milestone.noteTicked')}</legend>
      <Select
        label={t('milestone.which')}
        name="milestone"
        choices={manual.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Field
        label={t('milestone.when', { zone: timeZone })}
        name="reachedAt"
        type="datetime-local"
      />
      <Field label={t('milestone.note')} name="note" maxLength={300} />
      <Button name="intent" value="note">
        {t('milestone.noteGo')}
      </Button>
      <Button kind="quiet" name="intent" value="unnote">
        {t('milestone.unnote')}
      </Button>
    </fieldset>
  );
}
