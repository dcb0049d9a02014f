import type { ReactNode } from 'react';
import { classes } from './class-names';

export type BadgeTone = 'plain' | 'accent' | 'good' | 'warn' | 'bad';

const TONES: Record<BadgeTone, string> = {
  plain: 'border-line text-muted bg-surface',
  accent: 'border-accent text-accent bg-accent-soft',
  good: 'border-good text-good bg-good-soft',
  warn: 'border-warn text-warn bg-warn-soft',
  bad: 'border-bad text-bad bg-bad-soft',
};

/** One word about a state. The word says it; the colour only repeats it. */
export function Badge({ tone = 'plain', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 text-xs font-semibold leading-5',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
