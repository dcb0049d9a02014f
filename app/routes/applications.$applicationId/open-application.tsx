import { Form, Link, useNavigation, useSearchParams } from '@remix-run/react';
import { useRef } from 'react';
import { Button } from '~/ui/button';
import { Countdown } from '~/ui/countdown';
import { DateTime } from '~/ui/date-time';
import { LostNotice } from '~/ui/lost-notice';
import { Masthead } from '~/ui/masthead';
import { useMessages } from '~/ui/messages/messages';
import type { OpenPage } from './application-page';
import { ChangedElsewhere } from './changed-elsewhere';
import { Declarations } from './declarations';
import { FIELD, FORM } from './field-names';
import { OwnMatters } from './own-matters';
import { PartsRow } from './parts-row';
import { Questions } from './questions';
import { SendIn } from './send-in';
import { Status } from './status';
import type { ApplicationTold } from './told';
import { Told } from './told-notice';
import { useApplication } from './use-application';

interface OpenApplicationProps {
  page: OpenPage;
  told: ApplicationTold | undefined;
  email: string | null;
}

/** An application to write, or a part of it: one form, which also works as a plain one. */
export function OpenApplication({ page, told, email }: OpenApplicationProps) {
  const { t } = useMessages();
  const form = useRef<HTMLFormElement>(null);
  const writing = useApplication(page, form);
  const [search] = useSearchParams();
  const busy = useNavigation().state === 'submitting';
  const { call, now, number, parts, part, commandId, lastPart } = page;
  const done = told === undefined ? search.get('done') : null;
  return (
    <>
      <Masthead
        kicker={t('application.kicker')}
        title={page.title}
        facts={
          <>
            <span>{t('application.number', { number })}</span>
            <Link to={`/calls/${call.slug}`} className="link">
              {t('application.call')}
            </Link>
          </>
        }
      />
      <p className="sticky top-0 z-10 -mx-4 flex flex-wrap gap-x-3 border-b border-line bg-paper px-4 py-2 sm:-mx-6 sm:px-6">
        <span className="font-semibold">
          {t('call.closesIn')} <Countdown to={call.closesAt} serverNow={now} />
        </span>
        <span className="text-muted">
          <DateTime at={call.closesAt} zone={call.zone} />
        </span>
      </p>
      <div className="mt-6 grid gap-8">
        <LostNotice />
        <Told told={writing.lost ? { kind: 'failed' } : told} done={done} applicationId={page.id} />
        {told?.kind === 'changed' && <ChangedElsewhere page={page} told={told} />}
        <Status page={page} />
        <Form
          ref={form}
          id={FORM}
          method="post"
          action={`/applications/${page.id}?part=${part}`}
          className="grid gap-8"
          preventScrollReset
          noValidate
          {...writing.on}
        >
          {/* The first button is what Enter presses: it must not send anything in. */}
          <button type="submit" name={FIELD.intent} value="save" hidden />
          <input type="hidden" name="commandId" value={commandId} />
          <input type="hidden" name={FIELD.part} value={part} />
          {parts.length > 1 && <PartsRow parts={parts} part={part} />}
          <Questions page={page} told={told} writing={writing} />
          {lastPart && page.declarations.asked.length > 0 && (
            <Declarations
              key={page.declarations.declared?.at ?? 'none'}
              declarations={page.declarations}
            />
          )}
          <div className="flex flex-wrap items-center gap-3">
            <Button name={FIELD.intent} value="save" disabled={busy}>
              {t('application.save')}
            </Button>
            {!lastPart && (
              <Button kind="primary" name={FIELD.intent} value={`part:${part + 1}`} disabled={busy}>
                {t('application.next')}
              </Button>
            )}
          </div>
          {lastPart && <SendIn page={page} busy={busy} />}
        </Form>
        <OwnMatters page={page} email={email} />
      </div>
    </>
  );
}
