import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useMessages } from '~/ui/messages/messages';
import { type Names, namesOf } from '~/ui/table-names';
import type { Head } from '../head';

interface Known {
  readonly head: Head;
  readonly names: Names;
}

const DebriefContext = createContext<Known | null>(null);

/** Gives every part below the head of the debrief and what its ids are called. */
export function DebriefProvider({ head, children }: { head: Head; children: ReactNode }) {
  const { t } = useMessages();
  const known = useMemo(() => ({ head, names: namesOf(head, t, head.titles) }), [head, t]);
  return <DebriefContext.Provider value={known}>{children}</DebriefContext.Provider>;
}

/** The head of this debrief and its names. */
export function useDebrief(): Known {
  const known = useContext(DebriefContext);
  if (!known) throw new Error('A part of a debrief stands outside of one.');
  return known;
}
