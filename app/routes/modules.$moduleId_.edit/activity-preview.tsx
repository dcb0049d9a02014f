import type { ActivityPreview as Activity } from '~/server/authoring/activity-preview';
import { Markdown } from '~/ui/markdown';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { RubricPreview } from './rubric-preview';

const kindIds = messageIds('activity.kind.');

/** An activity as a learner meets it, and under it how it is marked. */
export function ActivityPreview({ activity }: { activity: Activity }) {
  const { t } = useMessages();
  const { kind, title, minutes, task, questions, words, scenario, rubric, model } = activity;
  return (
    <Section
      title={title}
      className="min-w-0 grid-cols-[minmax(0,1fr)]"
      aside={
        <p className="text-sm text-muted">
          {t(kindIds(kind))} · {t('activity.minutes', { minutes })}
        </p>
      }
    >
      <Markdown html={task} />
      {questions.length > 0 && (
        <ol className="grid list-decimal gap-1 pl-5">
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      )}
      {words && <p className="text-sm text-muted">{t('activity.words.limits', words)}</p>}
      {scenario !== null && <p>{t('authoring.activity.plays', { scenario })}</p>}
      {(rubric.length > 0 || model) && (
        <div className="grid gap-3 border-l-2 border-accent pl-4">
          <RubricPreview rubric={rubric} model={model} />
        </div>
      )}
    </Section>
  );
}
