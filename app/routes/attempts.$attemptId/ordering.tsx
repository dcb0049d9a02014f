import { useRef } from 'react';
import { useMessages } from '~/ui/messages/messages';
import { fieldName } from './fields';
import { type Move, writeMove } from './order';
import { type OrderingProps, useOrder } from './use-order';

/** Entries that are brought into order with buttons. Until somebody does, nothing is answered. */
export function Ordering(props: OrderingProps) {
  const { item, entries } = props;
  const { t } = useMessages();
  const frame = useRef<HTMLDivElement>(null);
  const { order, isKept, last, move } = useOrder(props, frame);
  const textOf = (name: string) => entries.find((entry) => entry.name === name)?.text ?? '';
  return (
    <div ref={frame} tabIndex={-1} className="grid gap-2">
      <p className="text-sm text-muted">{t(isKept ? 'check.order' : 'check.order.untouched')}</p>
      <ol className="grid gap-2">
        {order.map((name, at) => (
          <li key={name} className="flex items-center gap-2 border-l-2 border-line pl-3">
            <span className="w-5 shrink-0 font-semibold tabular-nums">{isKept ? at + 1 : '–'}</span>
            <span className="grow leading-snug">{textOf(name)}</span>
            <MoveButton
              {...{ move: { item, way: 'up', entry: name }, text: textOf(name), onMove: move }}
              isLast={at === 0}
            />
            <MoveButton
              {...{ move: { item, way: 'down', entry: name }, text: textOf(name), onMove: move }}
              isLast={at === order.length - 1}
            />
            {isKept && <input type="hidden" name={fieldName(item, 'place', name)} value={at + 1} />}
          </li>
        ))}
      </ol>
      {!isKept && (
        <MoveButton move={{ item, way: 'keep', entry: '' }} text="" onMove={move} isLast={false} />
      )}
      <p role="status" className="sr-only">
        {last?.way === 'keep' && t('check.order.kept')}
        {last &&
          last.way !== 'keep' &&
          t('check.order.moved', {
            text: textOf(last.entry),
            place: order.indexOf(last.entry) + 1,
            count: order.length,
          })}
      </p>
    </div>
  );
}

interface MoveButtonProps {
  move: Move;
  text: string;
  /** Whether there is no further to go: the button stays, and with it the keyboard. */
  isLast: boolean;
  onMove: (move: Move, button: HTMLElement) => void;
}

const SIGNS = { up: '↑', down: '↓' } as const;

/** Moves an entry here; without JavaScript it sends the form, and the page comes back in the new order. */
function MoveButton({ move, text, isLast, onMove }: MoveButtonProps) {
  const { t } = useMessages();
  const { way } = move;
  return (
    <button
      type="submit"
      name="move"
      value={writeMove(move)}
      aria-label={way === 'keep' ? undefined : t(`check.order.${way}`, { text })}
      aria-disabled={isLast || undefined}
      className="min-h-11 min-w-11 justify-self-start rounded-sm border border-rule bg-raised px-3 font-semibold hover:border-ink aria-disabled:opacity-60"
      onClick={(event) => {
        event.preventDefault();
        if (!isLast) onMove(move, event.currentTarget);
      }}
    >
      {way === 'keep' ? t('check.order.keep') : SIGNS[way]}
    </button>
  );
}
