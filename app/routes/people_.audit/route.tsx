import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signedInAs } from '~/server/people/guard';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('people.audit.title') }];

const A_PAGE = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, ['admin']);
  const asked = new URL(request.url).searchParams.get('before') ?? '';
  const before = /^\d{1,15}$/.test(asked) ? Number(asked) : undefined;
  const entries = await context.services.people.register.audit(user, A_PAGE + 1, before);
  const page = entries.slice(0, A_PAGE);
  const older = entries.length > A_PAGE ? (page.at(-1)?.id ?? null) : null;
  return { entries: page, older };
}

export default function AuditPage() {
  const { t } = useMessages();
  const { entries, older } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Masthead
        title={t('people.audit.title')}
        lead={t('people.audit.lead')}
        actions={<LinkButton to="/people">{t('people.audit.back')}</LinkButton>}
      />
      <div className="mt-6 grid justify-items-start gap-6">
        {entries.length === 0 ? (
          <EmptyState title={t('people.audit.empty')} />
        ) : (
          <Table
            caption={t('people.audit.title')}
            columns={[
              { key: 'at', title: t('people.audit.at') },
              { key: 'who', title: t('people.audit.who') },
              { key: 'what', title: t('people.audit.what') },
              { key: 'whom', title: t('people.audit.whom') },
            ]}
          >
            {entries.map(({ id, at, actor, action, subject, detail }) => (
              <Row key={id} head={<DateTime at={at} />}>
                <Cell>{actor ?? t('people.audit.nobody')}</Cell>
                <Cell>{t(`audit.${action}`, detail)}</Cell>
                <Cell>{subject}</Cell>
              </Row>
            ))}
          </Table>
        )}
        {older !== null && (
          <LinkButton to={`?before=${older}`}>{t('people.audit.older')}</LinkButton>
        )}
      </div>
    </Page>
  );
}
