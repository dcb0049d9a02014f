import { Button } from './button';
import { Field } from './field';
import { Masthead } from './masthead';
import { useMessages } from './messages/messages';

interface VerifyFormProps {
  title: string;
  lead: string;
}

/** Where somebody types the code of a certificate that they hold in their hands. */
export function VerifyForm({ title, lead }: VerifyFormProps) {
  const { t } = useMessages();
  return (
    <>
      <Masthead kicker={t('certificate.kicker')} title={title} lead={lead} />
      <form action="/certificates/verify" className="mt-6 grid max-w-md gap-5">
        <Field
          label={t('certificate.code')}
          hint={t('certificate.codeHint')}
          name="code"
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="font-mono"
          required
        />
        <div>
          <Button kind="primary">{t('certificate.verify')}</Button>
        </div>
      </form>
    </>
  );
}
