import type { ReactNode } from 'react';

/** A small picture that fills its place; its figures stand beside it and in the table. */
export function Picture({ tall, children }: { tall: 'h-4' | 'h-8' | 'h-12'; children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className={`w-full overflow-visible ${tall} border-b border-rule`}
    >
      {children}
    </svg>
  );
}

/** A line or bars, as thick whatever the picture is stretched to. */
export function Line({ d, looks }: { d: string; looks: string }) {
  return <path d={d} vectorEffect="non-scaling-stroke" className={looks} />;
}
