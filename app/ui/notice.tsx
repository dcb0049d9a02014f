import type { ReactNode } from 'react';
import { classes } from './class-names';
import { CheckIcon, InfoIcon, StopIcon, WarnIcon } from './icons';

export type Tone = 'info' | 'good' | 'warn' | 'bad';

const LOOKS: Record<Tone, { box: string; sign: string; Icon: () => ReactNode }> = {
  info: { box: 'border-accent bg-accent-soft', sign: 'text-accent', Icon: InfoIcon },
  good: { box: 'border-good bg-good-soft', sign: 'text-good', Icon: CheckIcon },
  warn: { box: 'border-warn bg-warn-soft', sign: 'text-warn', Icon: WarnIcon },
  bad: { box: 'border-bad bg-bad-soft', sign: 'text-bad', Icon: StopIcon },
};

interface NoticeProps {
  tone?: Tone;
  title?: string;
  /** Told to a screen reader when it appears: `status` politely, `alert` at once. */
  live?: 'status' | 'alert';
  children?: ReactNode;
}

/** Something the reader should know now: saved, refused, failed. */
export function Notice({ tone = 'info', title, live, children }: NoticeProps) {
  const { box, sign, Icon } = LOOKS[tone];
  return (
    <div role={live} className={classes('flex gap-3 rounded-sm border-l-4 px-4 py-3', box)}>
      <span className={classes('mt-0.5', sign)}>
        <Icon />
      </span>
      <div className="min-w-0 grid gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
