import { Form } from '@remix-run/react';
import type { LinkFault } from '~/server/fellowship/applicants/links';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/section';
import type { CallPage } from './call-page';

/** What the page is told when somebody wants to begin. */
export type BeginTold =
  | { kind: 'sent'; email: string }
  | { kind: 'refused'; fault: LinkFault; minutes: number; email?: string };

interface BeginProps {
  call: Pick<CallPage, 'state'>;
  /** The id of the reader's own application here. */
  own: string | null;
  /** The address of who is signed in as an applicant. */
  email: string | null;
  told: BeginTold | undefined;
}

/** The way in: an address, to which a link is sent. */
export function Begin({ call: { state }, own, email, told }: BeginProps) {
  const { t } = useMessages();
  return (
    <Section title={t(state === 'closed' ? 'call.begin.closed' : 'call.begin.title')} id="begin">
      {told?.kind === 'sent' && (
        <Notice tone="good" live="status" title={t('call.begin.sent')}>
          <p>{t('call.begin.sentBody', { email: told.email })}</p>
        </Notice>
      )}
      {told?.kind === 'refused' && (
        <Notice tone="bad" live="alert" title={t('call.begin.refused')}>
          <p>{t(`call.link.${told.fault}`, { minutes: told.minutes })}</p>
        </Notice>
      )}
      {own !== null ? (
        <div>
          <LinkButton to={`/applications/${own}`} kind="primary">
            {t(state === 'open' ? 'call.begin.goOn' : 'call.begin.look')}
          </LinkButton>
        </div>
      ) : state === 'coming' ? (
        <p>{t('call.begin.coming')}</p>
      ) : state === 'open' && email !== null ? (
        <Form method="post" className="grid justify-items-start gap-2">
          <p>{t('call.begin.as', { email })}</p>
          <Button kind="primary" name="intent" value="begin">
            {t('call.begin.now')}
          </Button>
        </Form>
      ) : (
        <AskForLink closed={state === 'closed'} told={told} />
      )}
    </Section>
  );
}

function AskForLink({ closed, told }: { closed: boolean; told: BeginTold | undefined }) {
  const { t } = useMessages();
  return (
    <Form method="post" className="grid max-w-md gap-4 print:hidden">
      <p>{t(closed ? 'call.begin.closedBody' : 'call.begin.body')}</p>
      <Field
        label={t('call.begin.email')}
        hint={t('call.begin.emailHint')}
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={told?.email ?? ''}
        maxLength={254}
        required
      />
      <div>
        <Button kind="primary">{t('call.begin.send')}</Button>
      </div>
    </Form>
  );
}
