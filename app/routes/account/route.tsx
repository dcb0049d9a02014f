import {
  type ActionFunctionArgs,
  data,
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
import { QuotationsPart } from './quotations-part';
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
    quotations: await context.services.quotations.own(who.user),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await signedIn(request, context);
  const { people, clock, quotations } = context.services;
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
  if (intent === 'quote') {
    const wanted = { cohortId: text('cohort'), text: text('text'), named: text('as') === 'named' };
    const answer = await quotations.add(who.user, { ...wanted, agreed: text('agree') === 'yes' });
    const quote = { text: wanted.text, named: wanted.named };
    if (answer?.ok) return { form: intent, done: true, quote: { ...quote, fault: null } };
    const fault = answer?.fault ?? 'cohort';
    return data({ form: intent, done: false, quote: { ...quote, fault } }, { status: 400 });
  }
  if (intent === 'unquote') {
    if (!(await quotations.withdraw(who.user, text('quotation')))) {
      throw new Response(null, { status: 404 });
    }
    return redirect('/account');
  }
  throw new Response(null, { status: 400 });
}

export default function AccountPage() {
  const { t } = useMessages();
  const { person, sessions, quotations } = useLoaderData<typeof loader>();
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
        <QuotationsPart
          own={quotations}
          answer={answer && 'quote' in answer ? answer.quote : undefined}
        />
        <YourDataPart />
        <ForgetPart answer={answerTo('forget')} />
      </div>
    </Page>
  );
}
