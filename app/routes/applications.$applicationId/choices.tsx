import { chosenIn } from '~/core/fellowship/call/answer-of';
import type { QuestionOf } from '~/core/fellowship/call/question-schema';
import { useMessages } from '~/ui/messages/messages';
import type { ControlProps } from './controls';
import { GroupFrame } from './group-frame';

/** More than these are a list to open. */
const MOST_RADIOS = 10;

/** One of some options, or several of them. */
export function Choices(props: ControlProps<QuestionOf<'choice'>>) {
  const { t } = useMessages();
  const { question, answer } = props;
  const { id, options, many } = question;
  const chosen = answer === null ? [] : chosenIn({ [id]: answer }, id);
  if (!many && options.length > MOST_RADIOS) {
    return (
      <GroupFrame {...props}>
        <select
          name={id}
          defaultValue={chosen[0] ?? ''}
          aria-label={question.label}
          className="control max-w-md"
        >
          <option value="">{t('application.choose')}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      </GroupFrame>
    );
  }
  return (
    <GroupFrame {...props}>
      {options.map((option) => (
        <label
          key={option.id}
          className="flex min-h-11 items-center gap-3 border border-line bg-raised px-3 py-1.5 has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type={many ? 'checkbox' : 'radio'}
            name={id}
            value={option.id}
            defaultChecked={chosen.includes(option.id)}
            className="size-4.5 shrink-0 accent-accent"
          />
          <span className="leading-tight">{option.label}</span>
        </label>
      ))}
    </GroupFrame>
  );
}
