import type { ReactNode } from 'react';

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-3 border border-dashed border-rule px-4 py-6">
      <p className="font-serif text-lg font-semibold">{title}</p>
      {children}
    </div>
  );
}
