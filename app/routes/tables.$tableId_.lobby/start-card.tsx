import { Form, Link } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Disclosure } from '~/ui/disclosure';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import type { LobbyAnswer } from './lobby-orders';
import type { LobbyPage } from './lobby-page';

interface StartCardProps {
  page: LobbyPage;
  answer: LobbyAnswer | undefined;
  commandId: string;
}

/** Where the table stands and the one thing to do about it. */
export function StartCard({ page, answer, commandId }: StartCardProps) {
  const { t } = useMessages();
  const { state, parties, seat, practice, start } = page;
  const seated = parties.find(({ id }) => id === seat)?.holder === 'person';
  const missing = parties.filter(({ holder }) => holder === 'empty').map(({ short }) => short);
  const title = state === 'lobby' ? (practice ? 'practice' : 'waiting') : state;
  return (
    <Card title={t(`lobby.state.${title}`)} className="border-t-3 border-t-accent">
      {answer?.kind === 'refused' && (
        <Notice tone="warn" live="alert">
          <p>{t(`refusal.${answer.refusal.code}`, answer.refusal.values)}</p>
          <p>{t(`refusal.${answer.refusal.code}.remedy`, answer.refusal.values)}</p>
        </Notice>
      )}
      {answer?.kind === 'failed' && (
        <Notice tone="bad" live="alert">
          {t('lobby.failed')}
        </Notice>
      )}
      {state === 'lobby' ? (
        <Form method="post" className="grid gap-3">
          <input type="hidden" name="commandId" value={commandId} />
          {seat !== null && !seated && (
            <>
              <p>{t('lobby.takeSeatLead')}</p>
              <Button kind="primary" name="intent" value="takeSeat">
                {t('command.takeSeat')}
              </Button>
            </>
          )}
          {seat !== null && seated && !practice && (
            <p className="font-semibold text-good">{t('lobby.seated')}</p>
          )}
          <p aria-live="polite" className="text-muted">
            {missing.length > 0
              ? t('lobby.missing', { count: missing.length, seats: missing.join(', ') })
              : t(start ? 'lobby.allHereStart' : 'lobby.allHere')}
          </p>
          {start && (
            <Button
              kind={start.empty.length === 0 ? 'primary' : 'secondary'}
              name="intent"
              value="start"
            >
              {t('lobby.start')}
            </Button>
          )}
          {practice && (
            <Disclosure summary={t('lobby.clearAsk')}>
              <p className="pb-2 text-sm text-muted">{t('lobby.clearHint')}</p>
              <Button size="small" kind="danger" name="intent" value="end">
                {t('lobby.clear')}
              </Button>
            </Disclosure>
          )}
        </Form>
      ) : (
        <LinkButton
          kind="primary"
          to={state === 'ended' ? `/tables/${page.tableId}/debrief` : `/tables/${page.tableId}`}
        >
          {t(state === 'ended' ? 'lobby.toDebrief' : seat ? 'lobby.toSeat' : 'lobby.toRoom')}
        </LinkButton>
      )}
      {page.runs && !practice && (
        <Link to={`/exercises/${page.exerciseId}`} className="link">
          {t('lobby.toExercise')}
        </Link>
      )}
    </Card>
  );
}
