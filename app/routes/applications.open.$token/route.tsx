import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { noteAccountOf } from '~/server/fellowship/applicants/guard';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';

/** It is one button, and it works by itself. */
export const handle = { still: true };

export const meta: MetaFunction = () => [
  { title: messagesIn('en')('application.open.title') },
  { name: 'robots', content: 'noindex' },
];

/** A one-time link. Opening it changes nothing: programs that look at mail open links, too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await context.services.applicants.links.open(params.token ?? '');
  return { link };
}

/** Uses the link up. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { links } = context.services.applicants;
  const used = await links.use(params.token ?? '', request.headers.get('Cookie'));
  if (used === null) return data({ gone: true }, { status: 410 });
  await noteAccountOf(request, context, used.cookie);
  throw redirect(used.to, { headers: { 'Set-Cookie': used.cookie } });
}

export default function OpenLinkPage() {
  const { t } = useMessages();
  const { link } = useLoaderData<typeof loader>();
  if (link === null) {
    return (
      <Page width="reading">
        <Masthead title={t('application.open.gone')} />
        <div className="mt-6">
          <EmptyState title={t('application.open.goneWhy')}>
            <p>{t('application.open.goneBody')}</p>
            <Link to="/calls" className="link py-2">
              {t('application.open.calls')}
            </Link>
          </EmptyState>
        </div>
      </Page>
    );
  }
  return (
    <Page width="reading">
      <Masthead
        kicker={t('application.kicker')}
        title={link.call}
        lead={t('application.open.lead', { email: link.email })}
      />
      <Form method="post" reloadDocument className="mt-6 grid justify-items-start gap-3">
        <Button kind="primary">
          {t(link.state === 'open' ? 'application.open.goOn' : 'application.open.look')}
        </Button>
        <p className="text-sm text-muted">{t('application.open.once')}</p>
      </Form>
    </Page>
  );
}
