import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Pick, Send, Words } from '../forms/fields';
import { Fold } from '../forms/fold';
import { SeatName } from '../frame/seat-name';
import { useRoom } from '../room-context';

/** Asks the scientific body about an article. */
export function AskScience() {
  const { t } = useMessages();
  const { data, names } = useRoom();
  return (
    <Fold strong id="science-ask" title={t('command.askScienceBody')}>
      <CommandForm at="science-ask" type="askScienceBody">
        <Pick
          name="issue"
          label={t('room.field.article')}
          choices={data.issues.map(({ id }) => ({ value: id, label: names.issue(id) }))}
        />
        <Words name="question" label={t('room.field.question')} max={500} />
        <Send>{t('command.askScienceBody')}</Send>
      </CommandForm>
    </Fold>
  );
}

/** The questions put to the scientific body, with its answers; the body itself answers here. */
export function Questions() {
  const { t } = useMessages();
  const { slices, names, can } = useRoom();
  return [...slices.evidence.questions].reverse().map(({ id, by, issue, question, answer }) => (
    <article key={id} id={`question-${id}`} tabIndex={-1} className="grid gap-1 text-sm">
      <p>
        <SeatName seat={by} />{' '}
        <span className="text-muted">
          {t('room.science.asked', { issue: names.article(issue) })}
        </span>{' '}
        <q>{question}</q>
      </p>
      {answer === undefined ? (
        <p className="text-muted">{t('room.science.waiting')}</p>
      ) : (
        <p className="border-l-4 border-accent pl-3 whitespace-pre-line">{answer}</p>
      )}
      {answer === undefined && can('answerScienceQuestion') && (
        <CommandForm at={`science-${id}`} type="answerScienceQuestion" fixed={{ question: id }}>
          <Words name="answer" label={t('room.field.answer')} />
          <Send>{t('command.answerScienceQuestion')}</Send>
        </CommandForm>
      )}
    </article>
  ));
}
