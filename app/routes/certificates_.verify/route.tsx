import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { VerifyForm } from '~/ui/verify-form';

export const handle = { still: true };

export const meta: MetaFunction = () => [{ title: messagesIn('en')('certificate.verifyTitle') }];

/** With a code, on to its certificate, which has an address of its own. */
export function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code')?.trim() ?? '';
  if (code !== '') throw redirect(`/certificates/${encodeURIComponent(code.slice(0, 100))}`);
  return null;
}

export default function VerifyRoute() {
  const { t } = useMessages();
  return (
    <Page width="reading">
      <VerifyForm title={t('certificate.verifyTitle')} lead={t('certificate.verifyLead')} />
    </Page>
  );
}
