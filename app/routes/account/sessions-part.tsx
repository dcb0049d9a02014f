import { Form } from '@remix-run/react';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';
import { AnswerNotice, type FormAnswer } from './answer-notice';

interface SessionsPartProps {
  sessions: { present: boolean; agent: string; since: number; lastSeen: number }[];
  answer: FormAnswer;
}

/** Where one is signed in, and a way to end all of it but this. */
export function SessionsPart({ sessions, answer }: SessionsPartProps) {
  const { t } = useMessages();
  return (
    <Section title={t('people.account.sessions')}>
      <AnswerNotice answer={answer} done={t('people.account.elsewhereDone')} />
      <Table
        caption={t('people.account.sessions')}
        columns={[
          { key: 'agent', title: t('people.account.agent') },
          { key: 'since', title: t('people.account.since') },
          { key: 'seen', title: t('people.account.lastSeen') },
        ]}
      >
        {sessions.map(({ present, agent, since, lastSeen }) => (
          <Row
            key={`${since} ${agent}`}
            head={
              <span className="font-normal">
                {agent || t('people.account.agentUnknown')}{' '}
                {present && <Badge tone="accent">{t('people.account.present')}</Badge>}
              </span>
            }
          >
            <Cell>
              <DateTime at={since} />
            </Cell>
            <Cell>
              <DateTime at={lastSeen} />
            </Cell>
          </Row>
        ))}
      </Table>
      {sessions.length > 1 && (
        <Form method="post">
          <input type="hidden" name="intent" value="elsewhere" />
          <Button>{t('people.account.elsewhere')}</Button>
        </Form>
      )}
    </Section>
  );
}
