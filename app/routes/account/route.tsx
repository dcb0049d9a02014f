import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { faultData, retryAfter } from '~/server/people/fault-data';
import { signedIn } from '~/server/people/guard';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { ForgetPart } from './forget-part';
import { PasswordPart } from './password-part';
import { SessionsPart } from './sessions-part';
import { YourDataPart } from './your-data-part';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('people.account.title') }];

export const headers = retryAfter;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await signedIn(request, context);
  const { name, email, role } = who.user;
  return {
    person: { name, email, role },
    sessions: await context.services.people.account.sessionsOf(who),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await signedIn(request, context);
  const { people, clock } = context.services;
  const text = await formText(request);
  const address = context.clientAddress;
  const intent = text('intent');
  if (intent === 'password') {
    const change = { present: text('present'), next: text('next'), address };
    const answer = await people.account.changePassword(who, change);
    return answer.ok ? { form: intent, done: true } : faultData(intent, answer, clock);
  }
  if (intent === 'elsewhere') {
    await people.account.signOutElsewhere(who);
    return { form: intent, done: true };
  }
  if (intent === 'forget') {
    if (text('sure') !== 'yes') throw new Response(null, { status: 400 });
    const answer = await people.account.forget(who, { password: text('password'), address });
    if (!answer.ok) return faultData(intent, answer, clock);
    const headers = { 'Set-Cookie': people.cookie.forget() };
    throw redirect('/sign-in?forgotten', { headers });
  }
  throw new Response(null, { status: 400 });
}

export default function AccountPage() {
  const { t } = useMessages();
  const { person, sessions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const answerTo = (form: string) => (answer?.form === form ? answer : undefined);
  return (
    <Page width="reading">
      <Masthead
        title={t('people.account.title')}
        facts={
          <>
            <span>{person.name}</span>
            <span>{person.email}</span>
            <span>{t(`ui.role.${person.role}`)}</span>
          </>
        }
      />
      <div className="mt-6 grid gap-8">
        <PasswordPart email={person.email} answer={answerTo('password')} />
        <SessionsPart sessions={sessions} answer={answerTo('elsewhere')} />
        <YourDataPart />
        <ForgetPart answer={answerTo('forget')} />
      </div>
    </Page>
  );
}
