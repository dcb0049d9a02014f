import { Form } from '@remix-run/react';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';
import { Cell, Row, Table } from '~/ui/table';
import { roleChoices } from './role-choices';

interface Listed {
  id: string;
  name: string;
  email: string;
  role: string;
  disabled: boolean;
  lastSeen: number | null;
}

/** Everybody of the academy, each with what may be done about them folded away. */
export function PeoplePart({ me, people }: { me: string; people: Listed[] }) {
  const { t } = useMessages();
  return (
    <Section title={t('people.list.everybody', { count: people.length })}>
      <Table
        caption={t('people.list.title')}
        columns={[
          { key: 'name', title: t('people.field.name') },
          { key: 'email', title: t('people.field.email') },
          { key: 'role', title: t('people.field.role') },
          { key: 'seen', title: t('people.account.lastSeen') },
          { key: 'do', title: t('people.list.actions') },
        ]}
      >
        {people.map((person) => (
          <PersonRow key={person.id} person={person} isMe={person.id === me} />
        ))}
      </Table>
    </Section>
  );
}

function PersonRow({ person, isMe }: { person: Listed; isMe: boolean }) {
  const { t } = useMessages();
  const { name, email, role, disabled, lastSeen } = person;
  return (
    <Row
      head={
        <>
          {name} {isMe && <Badge tone="accent">{t('people.list.you')}</Badge>}
        </>
      }
    >
      <Cell>{email}</Cell>
      <Cell>
        {t(`ui.role.${role}`)} {disabled && <Badge tone="warn">{t('people.list.disabled')}</Badge>}
      </Cell>
      <Cell>{lastSeen !== null && <DateTime at={lastSeen} />}</Cell>
      <Cell>
        <Disclosure
          summary={
            <>
              {t('people.list.change')}
              <span className="sr-only"> {name}</span>
            </>
          }
        >
          <PersonForms person={person} />
        </Disclosure>
      </Cell>
    </Row>
  );
}

function PersonForms({ person: { id, role, disabled } }: { person: Listed }) {
  const { t } = useMessages();
  return (
    <div className="grid gap-3">
      <Form method="post" className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="intent" value="role" />
        <input type="hidden" name="id" value={id} />
        <Select
          label={t('people.field.role')}
          name="role"
          choices={roleChoices(t)}
          defaultValue={role}
          small
        />
        <Button size="small">{t('people.list.role')}</Button>
      </Form>
      <Form method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="id" value={id} />
        {!disabled && (
          <Button size="small" name="intent" value="reset">
            {t('people.list.reset')}
          </Button>
        )}
        <Button
          size="small"
          kind={disabled ? 'secondary' : 'danger'}
          name="intent"
          value={disabled ? 'enable' : 'disable'}
        >
          {disabled ? t('people.list.enable') : t('people.list.disable')}
        </Button>
      </Form>
    </div>
  );
}
