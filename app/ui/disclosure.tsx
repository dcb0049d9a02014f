import type { ReactNode } from 'react';
import { classes } from './class-names';
import { ChevronIcon } from './icons';

interface DisclosureProps {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}

/** Something that can be folded away, by the browser alone. */
export function Disclosure({ summary, open = false, className, children }: DisclosureProps) {
  return (
    <details open={open} className={classes('group', className)}>
      <summary className="flex min-h-11 list-none items-center gap-2 py-1 font-semibold [&::-webkit-details-marker]:hidden">
        <span className="-rotate-90 text-muted group-open:rotate-0">
          <ChevronIcon />
        </span>
        {summary}
      </summary>
      <div className="pb-3 pl-7">{children}</div>
    </details>
  );
}
