import { z } from 'zod';
import type { SeatId } from './context';
import { caucusCommands } from './families/caucus';
import { clockCommands } from './families/clock';
import { decisionCommands } from './families/decision';
import { evidenceCommands } from './families/evidence';
import { floorCommands } from './families/floor';
import { instructorCommands } from './families/instructor';
import { meetingCommands } from './families/meeting';
import { packageCommands } from './families/packages';
import { textCommands } from './families/text';

/** The schema of every command's particulars, by type. */
export const commandSchemas = {
  ...floorCommands,
  ...textCommands,
  ...packageCommands,
  ...caucusCommands,
  ...evidenceCommands,
  ...decisionCommands,
  ...meetingCommands,
  ...instructorCommands,
  ...clockCommands,
} as const;

export type CommandType = keyof typeof commandSchemas;
/** A command of type T; of any type unless said. */
export type Command<T extends CommandType = CommandType> = {
  readonly [K in T]: z.infer<(typeof commandSchemas)[K]>;
}[T];

/** Who acts: a seat (its holder may be a person or a bot), the instructor of the exercise, or the clock. */
export type Actor =
  | { readonly kind: 'seat'; readonly seat: SeatId }
  | { readonly kind: 'instructor' }
  | { readonly kind: 'clock' };

/** Around a command: its number in the log, the server's time in ms since 1970, and who acts. */
export interface Meta {
  readonly seq: number;
  readonly at: number;
  readonly by: Actor;
}

/** An accepted command as the log keeps it. `commandId` is the sender's; the same twice is one event. */
export interface NegotiationEvent extends Meta {
  readonly commandId: string;
  readonly command: Command;
}

export const commandTypes = Object.keys(commandSchemas).filter(isCommandType);

/** Whether a string names a command. */
export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(commandSchemas, type);
}

export interface CommandFault {
  /** Where in the command, for example `values.flow-data`. */
  readonly path: string;
  readonly message: string;
}

export type ParsedCommand =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly faults: readonly CommandFault[] };

const typed = z.object({ type: z.string() });

/**
 * Reads a command from anything. Unknown types and keys, missing particulars and texts beyond
 * their length are faults that name their place; nothing is thrown.
 */
export function parseCommand(input: unknown): ParsedCommand {
  const head = typed.safeParse(input);
  if (!head.success || !isCommandType(head.data.type)) {
    return { ok: false, faults: [{ path: 'type', message: 'No command has this name.' }] };
  }
  const schema: z.ZodType<Command> = commandSchemas[head.data.type];
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, command: result.data };
  return {
    ok: false,
    faults: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  };
}
