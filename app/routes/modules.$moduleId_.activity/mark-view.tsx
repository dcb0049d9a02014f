import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { HandedInPart, RubricPart } from './activity-page';

interface MarkViewProps {
  mark: NonNullable<HandedInPart['mark']>;
  rubric: RubricPart;
}

/** The marks, the level reached on every line of the rubric, and the comment. */
export function MarkView({ mark, rubric }: MarkViewProps) {
  const { t } = useMessages();
  const { earned, of, comment, levels } = mark;
  return (
    <Section
      title={t('activity.mark.title')}
      aside={
        <p className="font-serif text-xl font-semibold tabular-nums">
          {t('activity.mark.earned', { earned: earned / 100, of: of / 100 })}
        </p>
      }
    >
      {comment !== '' && (
        <blockquote className="reading border-l-2 border-accent pl-4 whitespace-pre-line">
          {comment}
        </blockquote>
      )}
      <dl className="grid gap-3">
        {rubric.map(({ id, title, levels: known }) => {
          const level = known[levels[id] ?? -1];
          return (
            level && (
              <div key={id} className="grid gap-0.5 border-b border-line pb-3">
                <dt className="flex flex-wrap justify-between gap-x-4 font-semibold">
                  {title}
                  <span className="font-normal text-muted tabular-nums">
                    {t('activity.mark.line', {
                      earned: level.marks,
                      of: Math.max(...known.map(({ marks }) => marks)),
                    })}
                  </span>
                </dt>
                <dd>{level.text}</dd>
              </div>
            )
          );
        })}
      </dl>
    </Section>
  );
}
