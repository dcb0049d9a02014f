import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { SendCommand } from '../forms/fields';
import type { RoomIssue } from '../room-data';
import { Points } from './points';

/** Options that nobody has proposed yet, each with its words and what it is worth to oneself. */
export function OtherOptions(props: { issue: RoomIssue; options: RoomIssue['options'] }) {
  const { t } = useMessages();
  const { issue, options } = props;
  return (
    <CommandForm at={`propose-${issue.id}`} className="grid">
      <ul className="grid gap-2">
        {options.map(({ id, label, text }) => (
          <li
            key={id}
            className="grid gap-x-4 border-l-4 border-line py-1 pl-3 sm:grid-cols-[1fr_auto]"
          >
            <p className="text-[0.9375rem]">
              <span className="font-semibold">{label}:</span>{' '}
              <span className="font-serif">{text}</span> <Points issue={issue.id} option={id} />
            </p>
            <SendCommand
              command={{ type: 'proposeOption', issue: issue.id, option: id }}
              about={label}
            >
              {t('room.bracket.propose')}
            </SendCommand>
          </li>
        ))}
      </ul>
    </CommandForm>
  );
}
