import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';
import { LeftList } from './left-list';
import { TakeIn } from './take-in';
import { TakeOut } from './take-out';

export const handle = { still: true };

export const meta: MetaFunction = () => [{ title: messagesIn('en')('questions.pageTitle') }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, ['instructor', 'admin']);
  const moduleId = params.moduleId ?? '';
  const bank = await context.services.authoring.questions(user, moduleId);
  if (bank === null) throw new Response(null, { status: 404 });
  return { moduleId, ...bank };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, ['instructor', 'admin']);
  const moduleId = params.moduleId ?? '';
  const form = await formText(request.clone());
  const file = (await request.formData()).get('file');
  const pasted = form('text');
  const text = file instanceof File && file.size > 0 ? await file.text() : pasted;
  const given = { text, outcome: form('outcome'), seen: Number(form('seen')) };
  const taken = await context.services.authoring.takeQuestions(user, moduleId, given);
  return taken.ok ? { taken } : data({ taken }, { status: 400 });
}

export default function Questions() {
  const { t } = useMessages();
  const { moduleId, title, items, outcomes, seen } = useLoaderData<typeof loader>();
  const taken = useActionData<typeof action>()?.taken;
  return (
    <Page width="reading">
      <Masthead title={t('questions.title')} lead={t('questions.lead', { title })} />
      {taken && <LeftList taken={taken} moduleId={moduleId} />}
      <Section title={t('questions.in')}>
        {seen === null ? (
          <p className="text-muted">{t('questions.shipped')}</p>
        ) : (
          <TakeIn outcomes={outcomes} seen={seen} />
        )}
      </Section>
      <Section title={t('questions.out')}>
        <TakeOut moduleId={moduleId} items={items} />
      </Section>
    </Page>
  );
}
