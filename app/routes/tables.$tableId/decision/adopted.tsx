import type { Statement } from '~/core/negotiation/context';
import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Pick, Send, Words } from '../forms/fields';
import { Fold } from '../forms/fold';
import { SeatName } from '../frame/seat-name';
import { Score } from '../mandate/score';
import { DealList } from '../packages/deal-list';
import { useRoom } from '../room-context';
import { packageWorth } from '../score';

/** After adoption: what was adopted, what it brings oneself, explanations and reservations. */
export function Adopted() {
  const { t } = useMessages();
  const { slices, data, can } = useRoom();
  const { adopted, explanations, reservations } = slices.decision;
  if (!adopted) return null;
  const worth = slices.brief ? packageWorth(slices.brief, data.issues, adopted) : null;
  return (
    <div className="grid gap-3 border-l-4 border-good bg-surface px-4 py-3">
      <DealList values={adopted} />
      {worth && <Score worth={worth} />}
      <Statements title={t('room.decision.explanations')} statements={explanations} />
      <Statements title={t('room.decision.reservations')} statements={reservations} />
      {can('explainPosition') && <ExplainPosition />}
      {can('enterReservation') && <EnterReservation />}
    </div>
  );
}

function Statements(props: { title: string; statements: readonly Statement[] }) {
  const { names } = useRoom();
  if (props.statements.length === 0) return null;
  return (
    <div className="text-sm">
      <h3 className="label-caps">{props.title}</h3>
      <ul className="grid gap-1">
        {props.statements.map(({ by, at, text, issue }) => (
          <li key={`${by}${at}`}>
            <SeatName seat={by} /> {issue && <>{names.article(issue)}: </>}
            <q>{text}</q>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ExplainPosition() {
  const { t } = useMessages();
  return (
    <CommandForm at="explain" type="explainPosition">
      <Words name="text" label={t('command.explainPosition')} hint={t('room.explain.hint')} />
      <Send>{t('command.explainPosition')}</Send>
    </CommandForm>
  );
}

function EnterReservation() {
  const { t } = useMessages();
  const { data, names } = useRoom();
  return (
    <Fold id="reserve" title={t('command.enterReservation')}>
      <CommandForm at="reserve" type="enterReservation">
        <Pick
          name="issue"
          label={t('room.field.article')}
          choices={data.issues.map(({ id }) => ({ value: id, label: names.issue(id) }))}
        />
        <Words name="text" label={t('room.field.reservation')} />
        <Send>{t('command.enterReservation')}</Send>
      </CommandForm>
    </Fold>
  );
}
