import type { ReactNode } from 'react';
import type { Command } from '~/core/negotiation/command';
import { Button, type ButtonKind } from '~/ui/button';
import { type Choice, Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';
import { useKept } from './sender';

interface WordsProps {
  name: string;
  label: string;
  hint?: string;
  max?: number;
  optional?: boolean;
  rows?: number;
  first?: string;
}

/** Something to write: up to `max` characters, as the command allows. */
export function Words({ name, label, hint, max = 2000, optional, rows = 2, first }: WordsProps) {
  return (
    <TextArea
      name={name}
      label={label}
      hint={hint}
      rows={rows}
      maxLength={max}
      required={!optional}
      defaultValue={useKept(name, first)}
      className="control-small min-h-16!"
    />
  );
}

interface PickProps {
  name: string;
  label: string;
  hint?: string;
  choices: readonly Choice[];
  first?: string;
}

/** One of several. */
export function Pick({ name, label, hint, choices, first }: PickProps) {
  return (
    <Select
      small
      name={name}
      label={label}
      hint={hint}
      choices={choices}
      defaultValue={useKept(name, first ?? choices[0]?.value)}
    />
  );
}

/** Sends the form. */
export function Send({ kind, children }: { kind?: ButtonKind; children: ReactNode }) {
  return (
    <Button size="small" {...(kind ? { kind } : {})} className="justify-self-start">
      {children}
    </Button>
  );
}

/** Sends this command and nothing else of the form. */
export function SendCommand(props: {
  command: Command;
  kind?: ButtonKind;
  /** Says to a screen reader what the button is about. */
  about?: string;
  children: ReactNode;
}) {
  const { command, kind, about, children } = props;
  return (
    <Button
      size="small"
      name="command"
      value={JSON.stringify(command)}
      {...(kind ? { kind } : {})}
      className="self-start justify-self-start"
      formNoValidate
    >
      {children}
      {about && <span className="sr-only"> {about}</span>}
    </Button>
  );
}

/** A line that says there is nothing, and what to do about it. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="text-sm text-muted">{children}</p>;
}
