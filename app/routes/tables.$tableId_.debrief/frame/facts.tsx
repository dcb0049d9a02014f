import type { ReactNode } from 'react';

export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** The figures that matter most, large, in a row. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-2 gap-px border border-line bg-line sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
      {facts.map(({ key, label, value, note }) => (
        <div key={key} className="bg-surface px-4 py-3 last:odd:col-span-2 sm:last:odd:col-span-1">
          <dt className="label-caps">{label}</dt>
          <dd className="mt-1 font-serif text-2xl tabular-nums">{value}</dd>
          {note && <dd className="text-sm text-muted">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
