import { createContext, useContext } from 'react';
import type { Outgoing, Sender } from '../live/outbox';

const Context = createContext<Sender | null>(null);

export const SenderProvider = Context.Provider;

/** What sends the commands of this page's forms. */
export function useSender(): Sender {
  const sender = useContext(Context);
  if (!sender) throw new Error('A form of the room stands only inside a room.');
  return sender;
}

/** The anchor of the form around a field. */
export const FormAnchor = createContext('');

/** What stood in a field when the server answered without JavaScript; else what is to stand there first. */
export function useKept(name: string, first = ''): string {
  const outgoing: Outgoing | undefined = useSender().box[useContext(FormAnchor)];
  return outgoing?.fields?.[name] ?? first;
}
