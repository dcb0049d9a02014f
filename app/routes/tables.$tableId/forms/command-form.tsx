import type { FormEvent, ReactNode } from 'react';
import type { CommandType } from '~/core/negotiation/command';
import { useRoom } from '../room-context';
import { commandFromForm } from './command-from-form';
import { OutcomeNote } from './outcome-note';
import { FormAnchor, useSender } from './sender';

interface CommandFormProps {
  /** Id of the form on the page: what came of it is said here, and a redirect comes back here. */
  at: string;
  /** The command it sends; left out where each button carries its own. */
  type?: CommandType;
  /** Particulars that nobody types. */
  fixed?: Readonly<Record<string, string>>;
  className?: string;
  onChange?: (form: HTMLFormElement) => void;
  /** Called when the server has taken the command. */
  onSent?: () => void;
  children: ReactNode;
}

/** A form that sends one command: a real form for every browser, and a live one with JavaScript. */
export function CommandForm(props: CommandFormProps) {
  const { at, type, fixed = {}, className = 'grid gap-2', children } = props;
  const { data } = useRoom();
  const { send } = useSender();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    const { nativeEvent } = event;
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    event.preventDefault();
    if (await send(at, commandFromForm(new FormData(form, submitter)))) {
      form.reset();
      props.onSent?.();
    }
  };
  return (
    <form
      id={at}
      method="post"
      onSubmit={(event) => void submit(event)}
      onChange={(event) => props.onChange?.(event.currentTarget)}
      className={`scroll-mt-12 ${className}`}
    >
      <input type="hidden" name="commandId" value={data.commandId} />
      <input type="hidden" name="at" value={at} />
      {type && <input type="hidden" name="type" value={type} />}
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <OutcomeNote at={at} />
      <FormAnchor.Provider value={at}>{children}</FormAnchor.Provider>
    </form>
  );
}
