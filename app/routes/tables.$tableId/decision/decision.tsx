import type { Attempt } from '~/core/negotiation/context';
import { useMessages } from '~/ui/messages/messages';
import { TimeLeft } from '../frame/time-left';
import { DealList } from '../packages/deal-list';
import { useRoom } from '../room-context';
import { Adopted } from './adopted';
import { AnswerQuestion } from './answer-question';
import { Objections } from './objections';
import { PutQuestion } from './put-question';

/** The rule that decides, what is put to the room now, and what came of it. */
export function Decision() {
  const { t } = useMessages();
  const { slices, can } = useRoom();
  const { state, rule, ruleSource, attempts } = slices.decision;
  const last = attempts.at(-1);
  const pending = state === 'question' || state === 'silence';
  return (
    <section
      id="decision"
      tabIndex={-1}
      aria-labelledby="decision-title"
      className={pending ? 'grid gap-3 border-2 border-seal bg-surface px-4 py-3' : 'grid gap-2'}
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id="decision-title" className={state === 'none' ? 'text-base' : 'text-xl'}>
          {t(`room.decision.${state}`)}
        </h2>
        <p className="text-sm text-muted">
          {t('room.decision.rule', { rule: t(`room.decision.rule.${rule}`), source: ruleSource })}
        </p>
      </div>
      {pending && last && <Pending attempt={last} />}
      {!pending && last && last.outcome !== 'adopted' && <Failed attempt={last} />}
      {state === 'adopted' && <Adopted />}
      {can('callForDecision') && <PutQuestion />}
    </section>
  );
}

function Pending({ attempt }: { attempt: Attempt }) {
  const { t } = useMessages();
  const { closesAt } = useRoom().slices.decision;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        {t(`room.decision.stands.${attempt.method}`, { package: attempt.packageId ?? 'none' })}
        {closesAt === undefined ? (
          <span className="text-muted">{t('room.decision.stood')}</span>
        ) : (
          <span className="text-xl">
            <TimeLeft until={closesAt} urgentBelow={20_000} />
          </span>
        )}
      </p>
      {attempt.packageId && <DealList values={attempt.values} />}
      <Objections attempt={attempt} />
      <AnswerQuestion attempt={attempt} />
    </>
  );
}

function Failed({ attempt }: { attempt: Attempt }) {
  const { t } = useMessages();
  const { slices } = useRoom();
  return (
    <>
      <p className="text-sm">
        {t(`room.decision.outcome.${attempt.outcome ?? 'lapsed'}`)}{' '}
        {slices.meeting.state !== 'ended' && t('room.decision.again')}
      </p>
      <Objections attempt={attempt} />
    </>
  );
}
