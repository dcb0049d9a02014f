import { Markdown } from '~/ui/markdown';
import { useMessages } from '~/ui/messages/messages';
import type { ClosedItemPage } from './attempt-page';

/** What was written, what a marker said to it, what it is judged by, and a model. */
export function AnsweredText({ answers, judged }: Pick<ClosedItemPage, 'answers' | 'judged'>) {
  const { t } = useMessages();
  return (
    <>
      {answers?.written != null && (
        <div>
          <p className="label-caps">{t('check.youWrote')}</p>
          <p className="reading whitespace-pre-line">
            {answers.written === '' ? t('check.notAnswered') : answers.written}
          </p>
        </div>
      )}
      {judged && judged.comment !== '' && (
        <div>
          <p className="label-caps">{t('check.comment')}</p>
          <blockquote className="reading border-l-2 border-accent pl-4 whitespace-pre-line">
            {judged.comment}
          </blockquote>
        </div>
      )}
      {answers && answers.rubric.length > 0 && (
        <Rubric rubric={answers.rubric} levels={judged?.levels ?? {}} />
      )}
      {answers?.model && (
        <div>
          <p className="label-caps">{t('check.model')}</p>
          <Markdown html={answers.model} />
        </div>
      )}
    </>
  );
}

interface RubricProps {
  rubric: NonNullable<ClosedItemPage['answers']>['rubric'];
  /** Level reached, from 0, by line; empty where nobody has judged. */
  levels: Readonly<Record<string, number>>;
}

function Rubric({ rubric, levels }: RubricProps) {
  const { t } = useMessages();
  return (
    <dl className="grid gap-2">
      {rubric.map((line) => (
        <div key={line.id}>
          <dt className="font-semibold">{line.title}</dt>
          {line.levels.map(({ marks, text }, level) => (
            <dd
              key={text}
              aria-current={levels[line.id] === level ? 'true' : undefined}
              className="border-l-2 border-line pl-3 text-muted aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t('check.level', { marks, text })}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
