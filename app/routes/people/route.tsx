import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { invitationLetter, linkOrigin, passwordLetter } from '~/server/mail/letters';
import { faultData } from '~/server/people/fault-data';
import { signedInAs } from '~/server/people/guard';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { InvitationsPart } from './invitations-part';
import { InvitePart } from './invite-part';
import { NewLink } from './new-link';
import { PeoplePart } from './people-part';
import { perform } from './perform';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('people.list.title') }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, ['admin']);
  const { register } = context.services.people;
  const [people, invitations] = [await register.people(user), await register.invitations(user)];
  return { me: user.id, people, invitations };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, ['admin']);
  const { people, clock, config } = context.services;
  const text = await formText(request);
  const intent = text('intent');
  const t = messagesIn('en');
  const academy = await people.register.academy(user);
  const linkTo = (token: string) => `${linkOrigin(config, request)}/invitations/${token}`;
  const answer = await perform(intent, text, user, people.members, {
    invitation: (token, { name }) => invitationLetter(t, { name, academy, link: linkTo(token) }),
    password: (token, { name }) => passwordLetter(t, { name, academy, link: linkTo(token) }),
  });
  if (!answer.ok) return faultData(intent, answer, clock);
  const token = answer.value;
  return { form: intent, link: token === null ? null : linkTo(token) };
}

export default function PeoplePage() {
  const { t } = useMessages();
  const { me, people, invitations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page>
      <Masthead
        title={t('people.list.title')}
        lead={t('people.list.lead')}
        actions={
          <>
            <LinkButton to="/mailbox">{t('people.list.mailbox')}</LinkButton>
            <LinkButton to="/people/audit">{t('people.audit.title')}</LinkButton>
          </>
        }
      />
      <div className="mt-6 grid gap-8">
        {answer && 'fault' in answer && (
          <Notice tone="bad" live="alert">
            <p>{t(`people.fault.${answer.fault}`)}</p>
          </Notice>
        )}
        {answer && 'link' in answer && <NewLink form={answer.form} link={answer.link} />}
        <InvitePart />
        {invitations.length > 0 && <InvitationsPart invitations={invitations} />}
        <PeoplePart me={me} people={people} />
      </div>
    </Page>
  );
}
