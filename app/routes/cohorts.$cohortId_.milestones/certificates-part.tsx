import { Form } from '@remix-run/react';
import type { MilestonesPage } from '~/server/fellowship/milestones/page';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/section';

/** Issuing the programme's certificates, and those that should be looked at again. */
export function CertificatesPart({ page }: { page: MilestonesPage }) {
  const { t } = useMessages();
  const { ready, unfounded } = page;
  return (
    <Section title={t('milestone.certificates')}>
      {unfounded.length > 0 && (
        <Notice tone="warn" title={t('milestone.unfounded', { count: unfounded.length })}>
          <p>{t('milestone.unfoundedHint')}</p>
          <ul>
            {unfounded.map(({ userId, name, code }) => (
              <li key={userId}>
                <a href={`/certificates/${code}`} className="link inline-block py-1">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {ready === 0 ? (
        <p className="text-muted">{t('milestone.nobodyReady')}</p>
      ) : (
        <Form method="post" className="grid justify-items-start gap-3">
          <p className="max-w-reading text-muted">{t('milestone.issueHint')}</p>
          <Button name="intent" value="issue">
            {t('milestone.issue', { count: ready })}
          </Button>
        </Form>
      )}
    </Section>
  );
}
