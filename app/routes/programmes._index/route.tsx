import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { EmptyState } from '~/ui/empty-state';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { MakeProgramme } from './make-programme';
import { ProgrammeList } from './programme-list';

const RUNNERS = ['coordinator', 'admin'] as const;

export const meta: MetaFunction = () => [{ title: messagesIn('en')('programme.list.pageTitle') }];

/** The programmes of the academy. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  return { programmes: await context.services.programmes.list(user) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const text = await formText(request);
  const wanted = { name: text('name'), summary: text('summary') };
  const made = await context.services.programmes.make(user, wanted);
  if (made === null) throw new Response(null, { status: 403 });
  if (!made.ok) return data({ fault: made.fault, ...wanted }, { status: 400 });
  return redirect(`/programmes/${made.value}`);
}

export default function Programmes() {
  const { t } = useMessages();
  const { programmes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const current = programmes.filter(({ archived }) => !archived);
  const archived = programmes.filter((programme) => programme.archived);
  return (
    <Page>
      <Masthead title={t('programme.list.title')} lead={t('programme.list.lead')} />
      <div className="mt-6 grid gap-8">
        {current.length > 0 ? (
          <ProgrammeList title={t('programme.list.current')} programmes={current} />
        ) : (
          <EmptyState title={t('programme.list.none')}>
            <p className="text-muted">{t('programme.list.noneHint')}</p>
          </EmptyState>
        )}
        <MakeProgramme refused={refused} open={programmes.length === 0} />
        {archived.length > 0 && (
          <ProgrammeList title={t('programme.list.archived')} programmes={archived} />
        )}
      </div>
    </Page>
  );
}
