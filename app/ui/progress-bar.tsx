interface ProgressBarProps {
  done: number;
  of: number;
  /** Says the same in words; shown beside the bar. */
  label: string;
}

/** How much of something is done: a bar with its words. */
export function ProgressBar({ done, of, label }: ProgressBarProps) {
  const share = of === 0 ? 0 : Math.round((done / of) * 100);
  return (
    <div className="grid gap-1.5">
      <p className="text-sm text-muted">{label}</p>
      <div aria-hidden="true" className="h-1.5 w-full bg-line print:hidden">
        <div className="h-full bg-accent" style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}
