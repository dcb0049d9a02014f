import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { TextArea } from '~/ui/text-area';
import { useDebrief } from '../frame/debrief-context';
import { answerField, levelField } from './fields';
import type { ReflectionPart } from './reflection-data';

const LONGEST = 4000;

type FormProps = Pick<ReflectionPart, 'questions' | 'rubric'> & {
  own: NonNullable<ReflectionPart['own']>;
};

/** The scenario's questions and, per criterion of its rubric, the level one gives oneself. */
export function ReflectionForm({ questions, rubric, own }: FormProps) {
  const { t } = useMessages();
  const { head } = useDebrief();
  return (
    <Form method="post" action="?part=reflection" className="grid max-w-3xl gap-6">
      <p>{t(head.practice ? 'debrief.reflection.ownEyes' : 'debrief.reflection.whoReads')}</p>
      {questions.map((question, place) => (
        <TextArea
          key={question}
          name={answerField(place)}
          label={question}
          maxLength={LONGEST}
          defaultValue={own.answers[place] ?? ''}
        />
      ))}
      {rubric.length > 0 && <h3 className="text-lg">{t('debrief.rubric.title')}</h3>}
      {rubric.map(({ id, title, levels }) => (
        <fieldset key={id} className="grid gap-1">
          <legend className="mb-1 font-semibold">{title}</legend>
          {levels.map((level, i) => (
            <label
              key={level}
              className="flex min-h-9 items-start gap-3 py-1 pointer-coarse:min-h-11"
            >
              <input
                type="radio"
                name={levelField(id)}
                value={i}
                defaultChecked={own.levels[id] === i}
                className="mt-1 size-5 shrink-0 accent-accent"
              />
              <span>{level}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <div>
        <Button kind="primary">{t('debrief.reflection.save')}</Button>
      </div>
    </Form>
  );
}
