import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { ApplicationPage } from './application-page';
import { FIELD, FORM } from './field-names';

interface OwnMattersProps {
  page: ApplicationPage;
  email: string | null;
}

/** What applicants do with what is theirs: take it back, take it along, be forgotten, leave. */
export function OwnMatters({ page, email }: OwnMattersProps) {
  const { t } = useMessages();
  const { id, state, standing, sentAt, commandId } = page;
  const mayWithdraw = sentAt !== null && ['sent', 'reviewed', 'waiting'].includes(standing.state);
  // Buttons of the form above, where there is one: what was written is kept with whatever they do.
  const form = state === 'open' ? FORM : 'own';
  return (
    <Section title={t('application.own.title')} className="print:hidden">
      <p className="wrap-anywhere">{t('application.own.as', { email: email ?? '' })}</p>
      {state === 'closed' && (
        <Form id="own" method="post">
          <input type="hidden" name="commandId" value={commandId} />
        </Form>
      )}
      <div className="grid gap-1">
        {mayWithdraw && (
          <Disclosure summary={t('application.withdraw.title')}>
            <p className="mb-2">{t(`application.withdraw.body.${state}`)}</p>
            <Button kind="danger" form={form} name={FIELD.intent} value="withdraw">
              {t('application.withdraw.button')}
            </Button>
          </Disclosure>
        )}
        {state === 'closed' && page.declarations.declared !== null && (
          <Disclosure summary={t('application.declare.takeBack')}>
            <p className="mb-2">{t('application.declare.kept')}</p>
            <Button form={form} name={FIELD.intent} value="undeclare">
              {t('application.declare.takeBack')}
            </Button>
          </Disclosure>
        )}
        <Disclosure summary={t('application.export.title')}>
          <form method="post" action={`/applications/${id}/export`}>
            <p className="mb-2">{t('application.export.body')}</p>
            <Button>{t('application.export.button')}</Button>
          </form>
        </Disclosure>
        <Disclosure summary={t('application.forget.title')}>
          <Form method="post" className="grid justify-items-start gap-2">
            <p>{t('application.forget.body')}</p>
            <input type="hidden" name="commandId" value={`${commandId}-f`} />
            <label className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                name={FIELD.sure}
                value="yes"
                className="size-4.5 accent-accent"
              />
              {t('application.forget.sure')}
            </label>
            <Button kind="danger" name={FIELD.intent} value="forget">
              {t('application.forget.button')}
            </Button>
          </Form>
        </Disclosure>
      </div>
      <div>
        <Button kind="quiet" form={form} name={FIELD.intent} value="sign-out">
          {t('ui.nav.signOut')}
        </Button>
      </div>
    </Section>
  );
}
