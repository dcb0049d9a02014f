import { type ReactNode, useId } from 'react';
import { classes } from './class-names';

interface CardProps {
  title: string;
  /** Depth of the heading in the page's outline. */
  level?: 2 | 3;
  /** Beside the heading: a badge, a clock, a link. */
  aside?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A part of a page with its own heading, on a sheet of its own. */
export function Card({ title, level = 2, aside, id, className, children }: CardProps) {
  const heading = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      id={id}
      aria-labelledby={heading}
      className={classes('border border-line bg-surface rounded-sm', className)}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2.5">
        <Heading id={heading} className="text-lg">
          {title}
        </Heading>
        {aside}
      </div>
      <div className="grid gap-4 px-4 py-4">{children}</div>
    </section>
  );
}
