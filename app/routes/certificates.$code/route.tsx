import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { grouped } from '~/core/learning/certificate/code';
import { formText } from '~/server/http/form';
import { mayWithdraw } from '~/server/learning/certificates';
import { signedInAs } from '~/server/people/guard';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { VerifyForm } from '~/ui/verify-form';
import stylesheet from './certificate.css?url';
import { certificatePage } from './certificate-page';
import { Sheet } from './sheet';
import { Withdraw } from './withdraw';

/** It is read and printed, and its form works by itself. */
export const handle = { still: true };

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export const meta: MetaFunction = () => [
  { title: messagesIn('en')('certificate.pageTitle') },
  { name: 'robots', content: 'noindex' },
];

/** Everybody who has the code may look; a code that is none is told so, in the same words for all. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { learning, config, people } = context.services;
  const found = await learning.certificates.verify(params.code ?? '');
  if (found === null) return data({ certificate: null, mayWithdraw: false }, { status: 404 });
  const origin = config.publicUrl ?? new URL(request.url).origin;
  const reader = (await people.sessionOf(request.headers.get('Cookie')))?.user;
  const withdraws =
    found.valid && reader?.academyId === found.academyId && mayWithdraw(reader, found.kind);
  return data({ certificate: certificatePage(found, origin), mayWithdraw: withdraws });
}

const FOLLOWERS = ['instructor', 'coordinator', 'admin'] as const;

/** Withdraws it, for who teaches in its academy; one of a programme, for who runs it too. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const { certificates } = context.services.learning;
  const found = await certificates.verify(params.code ?? '');
  if (found?.academyId !== user.academyId) throw new Response(null, { status: 404 });
  const text = await formText(request);
  if (text('sure') !== 'yes') throw new Response(null, { status: 400 });
  if (!(await certificates.withdraw(user, found.code))) throw new Response(null, { status: 403 });
  return redirect(`/certificates/${grouped(found.code)}`);
}

export default function CertificateRoute() {
  const { t } = useMessages();
  const { certificate, mayWithdraw } = useLoaderData<typeof loader>();
  if (certificate === null) return <Unknown />;
  const { holder, withdrawn } = certificate;
  return (
    <Page>
      <div className="mb-6 grid gap-3 print:hidden">
        {withdrawn === null ? (
          <Notice tone="good" title={t('certificate.valid')}>
            <p>{t('certificate.validBody')}</p>
          </Notice>
        ) : (
          <Notice tone="bad" title={t('certificate.withdrawn', { date: withdrawn })}>
            <p>{t('certificate.withdrawnBody')}</p>
          </Notice>
        )}
        {holder === null && (
          <Notice title={t('certificate.forgotten')}>
            <p>{t('certificate.forgottenBody')}</p>
          </Notice>
        )}
      </div>
      <Sheet certificate={certificate} />
      <p className="mt-4 text-sm text-muted print:hidden">{t('certificate.printHint')}</p>
      {mayWithdraw && <Withdraw />}
    </Page>
  );
}

function Unknown() {
  const { t } = useMessages();
  return (
    <Page width="reading">
      <VerifyForm title={t('certificate.unknown')} lead={t('certificate.unknownBody')} />
    </Page>
  );
}
