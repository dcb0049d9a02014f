import type { ReactNode } from 'react';

interface MastheadProps {
  /** What kind of page this is, in small capitals. */
  kicker?: string;
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Facts in one line: level, minutes, authors. */
  facts?: ReactNode;
  /** Buttons, to the right on wide screens. */
  actions?: ReactNode;
}

/** The head of a page: kicker, title, lead and a double rule, as on a conference document. */
export function Masthead({ kicker, title, lead, facts, actions }: MastheadProps) {
  return (
    <div className="double-rule flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pb-4">
      <div className="grid max-w-3xl gap-2">
        {kicker && <p className="label-caps">{kicker}</p>}
        <h1 className="text-3xl sm:text-4xl">{title}</h1>
        {lead && <p className="font-serif text-lg text-muted">{lead}</p>}
        {facts && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
            {facts}
          </div>
        )}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
