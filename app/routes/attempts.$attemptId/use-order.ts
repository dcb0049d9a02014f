import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ShownChoice } from '~/core/learning/marking/show';
import { fieldName } from './fields';
import { type Move, moved, orderBy } from './order';

export interface OrderingProps {
  item: string;
  entries: readonly ShownChoice[];
  /** Place, from 1, by entry; empty where nothing is answered. */
  given: Readonly<Record<string, string>>;
  /** Fields that were on this device when the page came back. */
  waiting: Readonly<Record<string, string>> | undefined;
}

interface Order {
  readonly order: readonly string[];
  /** Whether it counts as answered: somebody moved an entry, or kept the order as it was. */
  readonly isKept: boolean;
  /** What was moved last; null before. */
  readonly last: Move | null;
}

/** The order that somebody makes: as it was saved, as it waited on this device, and as they move it. */
export function useOrder(
  { item, entries, given, waiting }: OrderingProps,
  frame: RefObject<HTMLElement>,
): Order & { move(made: Move, button: HTMLElement): void } {
  const pressed = useRef<HTMLElement | null>(null);
  const [made, setMade] = useState<Order>(() => ({
    order: orderBy(entries, (name) => given[name] ?? ''),
    isKept: Object.keys(given).length > 0,
    last: null,
  }));

  useEffect(() => {
    const place = (name: string) => waiting?.[fieldName(item, 'place', name)] ?? '';
    if (entries.every(({ name }) => place(name) === '')) return;
    setMade({ order: orderBy(entries, place), isKept: true, last: null });
  }, [waiting, entries, item]);

  useEffect(() => {
    if (made.last === null || pressed.current === null) return;
    // Only now its fields are there; and an entry that moves takes the keyboard along.
    frame.current?.dispatchEvent(new Event('input', { bubbles: true }));
    if (pressed.current.isConnected) pressed.current.focus();
    else frame.current?.focus();
    pressed.current = null;
  }, [made, frame]);

  return {
    ...made,
    move(last, button) {
      pressed.current = button;
      setMade({ order: moved(made.order, last), isKept: true, last });
    },
  };
}
