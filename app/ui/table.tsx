import type { ReactNode } from 'react';
import { classes } from './class-names';
import { useMessages } from './messages/messages';

export interface Column {
  key: string;
  title: ReactNode;
  /** Numbers stand to the right. */
  numeric?: boolean;
  className?: string;
}

interface TableProps {
  /** Says what the table shows; hidden where a heading already does. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column[];
  children: ReactNode;
}

/** A ruled table that scrolls sideways by itself, by keyboard too. Its rows are `Row`s. */
export function Table({ caption, captionHidden = true, columns, children }: TableProps) {
  const { t } = useMessages();
  return (
    <section
      aria-label={t('ui.table', { caption })}
      // Where it scrolls, the keyboard must reach it.
      tabIndex={0}
      // What is only for screen readers stands inside it too, or the page would scroll as well.
      className="relative w-full overflow-x-auto contain-inline-size"
    >
      <table className="w-full border-collapse text-left text-[0.9375rem]">
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left text-sm text-muted'}>
          {caption}
        </caption>
        <thead>
          <tr className="border-b border-rule">
            {columns.map(({ key, title, numeric, className }) => (
              <th
                key={key}
                scope="col"
                className={classes(
                  'label-caps py-2 pr-4 align-bottom',
                  numeric && 'text-right',
                  className,
                )}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

/** A row: its first cell heads it. */
export function Row({ head, children }: { head: ReactNode; children: ReactNode }) {
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-2.5 pr-4 font-semibold">
        {head}
      </th>
      {children}
    </tr>
  );
}

export function Cell({ numeric = false, children }: { numeric?: boolean; children?: ReactNode }) {
  return (
    <td className={classes('py-2.5 pr-4', numeric && 'text-right tabular-nums')}>{children}</td>
  );
}
