import { type ReactNode, useId } from 'react';
import { classes } from './class-names';

interface SectionProps {
  title: string;
  level?: 2 | 3;
  aside?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A part of a page under a rule, without a box: for reading, and for quiet lists. */
export function Section({ title, level = 2, aside, id, className, children }: SectionProps) {
  const heading = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section id={id} aria-labelledby={heading} className={classes('grid gap-4', className)}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-rule pt-2.5">
        <Heading id={heading} className="text-xl">
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
