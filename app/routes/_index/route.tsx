import type { MetaFunction } from '@remix-run/node';
import { messagesIn, useMessages } from '~/ui/messages/messages';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('app.name') }];

export default function FirstPage() {
  const { t } = useMessages();
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-prose p-6">
      <h1 className="text-2xl font-semibold">{t('app.name')}</h1>
      <p className="mt-3">{t('app.tagline')}</p>
    </main>
  );
}
