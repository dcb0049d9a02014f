import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { grouped } from '~/core/learning/certificate/code';
import { signedIn } from '~/server/people/guard';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Milestones } from './milestones';

export const handle = { still: true };

export const meta: MetaFunction = () => [{ title: messagesIn('en')('certificate.ownTitle') }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const own = await context.services.learning.certificates.of(user);
  return {
    certificates: own.map((one) => ({ ...one, code: grouped(one.code) })),
    programmes: await context.services.milestones.own(user),
  };
}

/** What the reader has finished, with a certificate of each. */
export default function CertificatesRoute() {
  const { t } = useMessages();
  const { certificates, programmes } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <Masthead title={t('certificate.ownTitle')} lead={t('certificate.ownLead')} />
      {certificates.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={t('certificate.none')}>
            <p>{t('certificate.noneBody')}</p>
            <LinkButton to="/learn">{t('certificate.toLearn')}</LinkButton>
          </EmptyState>
        </div>
      ) : (
        <ul className="mt-2">
          {certificates.map(({ code, kind, title, issuedAt, valid }) => (
            <li key={code} className="grid gap-1 border-b border-line py-4">
              <h2 className="text-xl">
                <Link to={`/certificates/${code}`} className="link">
                  {kind === 'track' ? t(`track.${title}`) : title}
                </Link>
              </h2>
              <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
                <Badge tone={kind === 'track' ? 'accent' : 'plain'}>
                  {t(`certificate.kind.${kind}`)}
                </Badge>
                {!valid && <Badge tone="bad">{t('certificate.withdrawnStamp')}</Badge>}
                <span>
                  <DateTime at={issuedAt} />
                </span>
                <span className="font-mono">{code}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {programmes.map((programme) => (
        <Milestones key={programme.cohort} programme={programme} />
      ))}
    </Page>
  );
}
