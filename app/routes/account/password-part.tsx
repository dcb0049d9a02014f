import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { AnswerNotice, type FormAnswer } from './answer-notice';

/** Changing one's password, which signs out everywhere else. */
export function PasswordPart({ email, answer }: { email: string; answer: FormAnswer }) {
  const { t } = useMessages();
  return (
    <Section title={t('people.account.password')}>
      <AnswerNotice answer={answer} done={t('people.account.passwordDone')} />
      <Form method="post" className="grid max-w-md gap-5">
        <input type="hidden" name="intent" value="password" />
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <Field
          label={t('people.field.presentPassword')}
          name="present"
          type="password"
          autoComplete="current-password"
          required
        />
        <Field
          label={t('people.field.newPassword')}
          hint={t('people.field.newPasswordHint')}
          name="next"
          type="password"
          autoComplete="new-password"
          minLength={8}
          required
        />
        <Button>{t('people.account.passwordSubmit')}</Button>
      </Form>
    </Section>
  );
}
