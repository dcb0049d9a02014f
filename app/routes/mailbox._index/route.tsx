import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { signedInAs } from '~/server/people/guard';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('mailbox.title') }];

const A_PAGE = 30;

/** The mail of the academy, newest first; `?before=` goes on after a mail. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, ['admin']);
  const before = new URL(request.url).searchParams.get('before') ?? undefined;
  const mails = await context.services.mail.list(user, A_PAGE + 1, before);
  const page = mails.slice(0, A_PAGE);
  const older = mails.length > A_PAGE ? (page.at(-1)?.id ?? null) : null;
  return { mails: page, older, hasServer: context.services.config.mailUrl !== null };
}

export default function MailboxPage() {
  const { t } = useMessages();
  const { mails, older, hasServer } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Masthead title={t('mailbox.title')} lead={t('mailbox.lead')} />
      <div className="mt-6 grid justify-items-start gap-6">
        {!hasServer && (
          <Notice title={t('mailbox.noServer')}>
            <p>{t('mailbox.noServerMore')}</p>
          </Notice>
        )}
        {mails.length === 0 ? (
          <EmptyState title={t('mailbox.empty')} />
        ) : (
          <Table
            caption={t('mailbox.title')}
            columns={[
              { key: 'at', title: t('mailbox.at') },
              { key: 'to', title: t('mailbox.to') },
              { key: 'subject', title: t('mailbox.subject') },
              { key: 'state', title: t('mailbox.state') },
            ]}
          >
            {mails.map(({ id, at, to, subject, state }) => (
              <Row key={id} head={<DateTime at={at} />}>
                <Cell>{to}</Cell>
                <Cell>
                  <Link to={`/mailbox/${id}`} className="link">
                    {subject}
                  </Link>
                </Cell>
                <Cell>{t(`mailbox.state.${state}`)}</Cell>
              </Row>
            ))}
          </Table>
        )}
        {older !== null && <LinkButton to={`?before=${older}`}>{t('mailbox.older')}</LinkButton>}
      </div>
    </Page>
  );
}
