import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { AnswerNotice, type FormAnswer } from './answer-notice';

/** Being forgotten cannot be undone, so it is folded away and asks twice. */
export function ForgetPart({ answer }: { answer: FormAnswer }) {
  const { t } = useMessages();
  return (
    <Section title={t('people.account.forget')}>
      <AnswerNotice answer={answer} done="" />
      <p>{t('people.account.forgetBody')}</p>
      <Disclosure summary={t('people.account.forgetOpen')} open={answer !== undefined}>
        <Form method="post" className="grid max-w-md gap-5">
          <input type="hidden" name="intent" value="forget" />
          <Field
            label={t('people.field.presentPassword')}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="sure" value="yes" required className="size-5" />
            {t('people.account.forgetSure')}
          </label>
          <Button kind="danger">{t('people.account.forgetSubmit')}</Button>
        </Form>
      </Disclosure>
    </Section>
  );
}
