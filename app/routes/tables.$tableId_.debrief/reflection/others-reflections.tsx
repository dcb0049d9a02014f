import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { useDebrief } from '../frame/debrief-context';
import { Seat } from '../frame/seat';
import type { ReflectionPart } from './reflection-data';

type Props = Pick<ReflectionPart, 'questions' | 'rubric'> & {
  all: NonNullable<ReflectionPart['all']>;
};

/** Everybody's reflections, one behind the other, for the instructor. */
export function OthersReflections({ questions, rubric, all }: Props) {
  const { t } = useMessages();
  const { names } = useDebrief();
  if (all.length === 0) return <p>{t('debrief.reflection.noneYet')}</p>;
  return (
    <div className="grid max-w-3xl gap-2">
      {all.map(({ name, party, answers, levels }) => (
        <Disclosure
          key={name}
          summary={
            <span>
              {name} {party !== null && names.index(party) >= 0 && <Seat seat={party} />}
            </span>
          }
        >
          <dl className="grid gap-3">
            {questions.map(
              (question, place) =>
                answers[place] && (
                  <div key={question}>
                    <dt className="text-sm text-muted">{question}</dt>
                    <dd className="font-serif whitespace-pre-line">{answers[place]}</dd>
                  </div>
                ),
            )}
            {rubric.map(({ id, title, levels: known }) => {
              const level = known[levels[id] ?? -1];
              return (
                level && (
                  <div key={id}>
                    <dt className="text-sm text-muted">{title}</dt>
                    <dd>{level}</dd>
                  </div>
                )
              );
            })}
          </dl>
        </Disclosure>
      ))}
    </div>
  );
}
