import { Form } from '@remix-run/react';
import type { RunView, SelectionPage } from '~/server/fellowship/selections/page';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/section';
import { pointsText } from './points';

const leftOutOf = messageIds('selection.leftOut.');

/** The run that is shown: what came of it, what to do next. */
export function RunPart({ page }: { page: SelectionPage }) {
  const { t } = useMessages();
  const { intake, run, working, failed, confirmed } = page;
  if (!intake.closed) {
    return (
      <EmptyState title={t('selection.notYet')}>
        <p className="text-muted">
          {t('selection.notYetMore')} <DateTime at={intake.closesAt} zone={intake.timeZone} />
        </p>
      </EmptyState>
    );
  }
  return (
    <Section title={run ? t('selection.run', { number: run.number }) : t('selection.noRun')}>
      {working && (
        <Notice live="status" title={t('selection.working')}>
          <p>{t('selection.workingMore')}</p>
          <p>
            <LinkButton size="small" to="." reloadDocument>
              {t('selection.lookAgain')}
            </LinkButton>
          </p>
        </Notice>
      )}
      {failed && (
        <Notice tone="bad" title={t('selection.failed')}>
          <p>{t('selection.failedMore')}</p>
        </Notice>
      )}
      {run === null ? (
        <p className="max-w-reading text-muted">{t('selection.noRunMore')}</p>
      ) : (
        <Outcome run={run} places={intake.places} />
      )}
      {confirmed ? (
        <Confirmed page={page} />
      ) : (
        <div className="flex flex-wrap items-start gap-3">
          <Form method="post">
            <Button
              kind={run?.list ? 'secondary' : 'primary'}
              name="intent"
              value="run"
              disabled={working}
            >
              {run ? t('selection.runAgain') : t('selection.runNow')}
            </Button>
          </Form>
          {run?.list && run.number === page.runs[0]?.number && !working && (
            <Confirm number={run.number} waiting={page.unread?.count ?? 0} />
          )}
        </div>
      )}
    </Section>
  );
}

function Outcome({ run, places }: { run: RunView; places: number }) {
  const { t } = useMessages();
  const { list, leftOut } = run;
  const reasons = (['reviews', 'incomplete', 'ineligible', 'duplicate'] as const).filter(
    (reason) => leftOut[reason] > 0,
  );
  return (
    <div className="grid max-w-reading gap-3">
      {run.kind === 'unproven' && (
        <Notice tone="warn">
          <p>{t('selection.unproven')}</p>
        </Notice>
      )}
      {list && (
        <>
          <p>
            {t('selection.outcome', {
              ...{ chosen: list.chosen, places, candidates: run.candidates },
              ...{ merit: pointsText(list.merit), lowest: pointsText(list.lowestMerit) },
            })}
          </p>
          {list.optimal ? (
            <p className="text-muted">{t('selection.proven')}</p>
          ) : (
            <Notice tone="warn">
              <p>{t('selection.gap', { gap: pointsText(list.gap) })}</p>
            </Notice>
          )}
          {list.chosen < places && (
            <Notice tone="warn">
              <p>{t('selection.emptyPlaces', { count: places - list.chosen })}</p>
            </Notice>
          )}
          <Since list={list} />
        </>
      )}
      {reasons.length > 0 && (
        <div>
          <p className="font-semibold">{t('selection.leftOut')}</p>
          <ul className="list-disc pl-5">
            {reasons.map((reason) => (
              <li key={reason}>{t(leftOutOf(reason), { count: leftOut[reason] })}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="text-sm text-muted">
        {t('selection.ranBy', { name: run.by })} <DateTime at={run.at} />
      </p>
    </div>
  );
}

function Since({ list }: { list: NonNullable<RunView['list']> }) {
  const { t } = useMessages();
  const { since } = list;
  if (since === null) return null;
  const { run, coming, going } = since;
  if (coming.length + going.length === 0) return <p>{t('selection.sinceSame', { run })}</p>;
  return (
    <p>
      {t('selection.since', {
        ...{ run, came: coming.length, went: going.length },
        ...{ coming: coming.join(', ') || '–', going: going.join(', ') || '–' },
      })}
    </p>
  );
}

/** Why the list cannot be confirmed, with the way to those who wait. */
function NotYet({ count }: { count: number }) {
  const { t } = useMessages();
  return (
    <Notice tone="warn">
      <p>
        {t('selection.unread.before', { count })}{' '}
        <a className="link py-1" href="#unread">
          {t('selection.unread.show')}
        </a>
      </p>
    </Notice>
  );
}

/** The list is confirmed only when nobody waits for reviews. */
function Confirm({ number, waiting }: { number: number; waiting: number }) {
  const { t } = useMessages();
  if (waiting > 0) return <NotYet count={waiting} />;
  return (
    <details className="max-w-reading">
      <summary className="inline-flex min-h-11 cursor-pointer items-center rounded-sm border border-accent bg-accent px-4 py-2 font-semibold text-accent-ink">
        {t('selection.confirm')}
      </summary>
      <Form method="post" className="mt-3 grid justify-items-start gap-3 border border-line p-4">
        <p>{t('selection.confirmAsk')}</p>
        <input type="hidden" name="number" value={number} />
        <Button kind="danger" name="intent" value="confirm">
          {t('selection.confirmNow', { number })}
        </Button>
      </Form>
    </details>
  );
}

function Confirmed({ page }: { page: SelectionPage }) {
  const { t } = useMessages();
  const head = page.runs.find(({ confirmedAt }) => confirmedAt !== null);
  if (!head || head.confirmedAt === null) return null;
  return (
    <Notice tone="good" title={t('selection.confirmed', { number: head.number })}>
      <p>
        {t('selection.confirmedMore')} <DateTime at={head.confirmedAt} />
      </p>
      <p>
        <LinkButton size="small" kind="primary" to={`/intakes/${page.intake.id}/offers`}>
          {t('selection.toOffers')}
        </LinkButton>
      </p>
    </Notice>
  );
}
