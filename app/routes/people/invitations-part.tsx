import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';

interface InvitationsPartProps {
  invitations: { id: string; name: string; email: string; role: string; expiresAt: number }[];
}

/** Invitations that nobody has used yet. */
export function InvitationsPart({ invitations }: InvitationsPartProps) {
  const { t } = useMessages();
  return (
    <Section title={t('people.list.waiting')}>
      <Table
        caption={t('people.list.waiting')}
        columns={[
          { key: 'name', title: t('people.field.name') },
          { key: 'email', title: t('people.field.email') },
          { key: 'role', title: t('people.field.role') },
          { key: 'until', title: t('people.list.validUntil') },
          { key: 'do', title: <span className="sr-only">{t('people.list.actions')}</span> },
        ]}
      >
        {invitations.map(({ id, name, email, role, expiresAt }) => (
          <Row key={id} head={name}>
            <Cell>{email}</Cell>
            <Cell>{t(`ui.role.${role}`)}</Cell>
            <Cell>
              <DateTime at={expiresAt} />
            </Cell>
            <Cell>
              <Form method="post">
                <input type="hidden" name="intent" value="withdraw" />
                <input type="hidden" name="id" value={id} />
                <Button size="small">
                  {t('people.list.withdraw')}
                  <span className="sr-only"> {name}</span>
                </Button>
              </Form>
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}
