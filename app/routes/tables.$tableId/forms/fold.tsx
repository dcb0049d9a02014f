import type { MouseEvent, ReactNode } from 'react';
import { classes } from '~/ui/class-names';
import { placeQuery } from '../place';
import { useRoom } from '../room-context';

interface FoldProps {
  /** Unique on the page; where a form is folded, its anchor. */
  id: string;
  title: string;
  /** Looks like something in its own right, not like a link in a row. */
  strong?: boolean;
  children: ReactNode;
}

/**
 * Something that is folded away until it is wanted, and not even sent before: without JavaScript the
 * link brings the page with it unfolded.
 */
export function Fold({ id, title, strong, children }: FoldProps) {
  const { place, unfolded, fold } = useRoom();
  const open = unfolded.has(id);
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    fold(id);
  };
  return (
    <div className={classes(open && 'w-full', strong && 'border border-rule bg-surface px-3')}>
      <a
        href={`${placeQuery({ ...place, open: open ? null : id })}#${id}`}
        onClick={follow}
        aria-expanded={open}
        className={classes(
          'link inline-flex items-center gap-1 pointer-coarse:min-h-11',
          strong ? 'min-h-11 font-semibold no-underline' : 'min-h-9 text-sm',
        )}
      >
        <span aria-hidden="true" className="inline-block w-3 text-center no-underline">
          {open ? '−' : '+'}
        </span>
        {title}
      </a>
      {open && <div className="grid gap-3 pt-1 pb-3">{children}</div>}
    </div>
  );
}
