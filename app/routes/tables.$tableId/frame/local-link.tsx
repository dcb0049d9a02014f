import { Link } from '@remix-run/react';
import type { MouseEvent, ReactNode } from 'react';
import { useRoom } from '../room-context';

interface LocalLinkProps {
  /** An anchor on this page, a panel's query with or without one, or the rest of a table's address. */
  to: string;
  className?: string;
  current?: boolean;
  children: ReactNode;
}

/** A way within the room, or to another page of the same table. */
export function LocalLink({ to, className = 'link', current, children }: LocalLinkProps) {
  const { data, go } = useRoom();
  if (to.startsWith('/')) {
    return (
      <Link to={`/tables/${data.tableId}${to}`} className={className}>
        {children}
      </Link>
    );
  }
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={to} onClick={follow} className={className} aria-current={current ? 'true' : undefined}>
      {children}
    </a>
  );
}
