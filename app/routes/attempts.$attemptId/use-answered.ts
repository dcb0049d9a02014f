import { useCallback, useState } from 'react';
import type { Deliveries } from '~/ui/offline/use-unsent';

type Fields = Readonly<Record<string, string>>;

/** Which items are answered: as the server said, unless this device knows later. */
export function useAnswered(waiting: Deliveries['waiting']): {
  isAnswered: (item: { readonly id: string; readonly answered: boolean }) => boolean;
  note: (item: string, fields: Fields) => void;
} {
  const [noted, setNoted] = useState<Readonly<Record<string, boolean>>>({});
  const note = useCallback((item: string, fields: Fields) => {
    setNoted((before) => ({ ...before, [item]: holdsAnswer(fields) }));
  }, []);
  return {
    note,
    isAnswered({ id, answered }) {
      const kept = waiting[id];
      return noted[id] ?? (kept ? holdsAnswer(kept) : answered);
    },
  };
}

/** Whether something is answered in the fields of an item; a unit alone says nothing. */
function holdsAnswer(fields: Fields): boolean {
  return Object.entries(fields).some(
    ([name, value]) => name.includes('.') && !name.endsWith('.unit') && value.trim() !== '',
  );
}
