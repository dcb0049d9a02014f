import { Link } from '@remix-run/react';
import { classes } from './class-names';

/** A part to go to: an address (`?show=all`) or a place on this page (`#text`). */
export interface Tab {
  to: string;
  label: string;
  current?: boolean;
}

/** Where there is no room for all of a strip, the current one begins in its middle. */
function centre(link: HTMLAnchorElement | null): void {
  const strip = link?.closest('nav');
  if (!link || !strip) return;
  const { left, width } = link.getBoundingClientRect();
  const room = strip.getBoundingClientRect();
  strip.scrollLeft += left + width / 2 - (room.left + room.width / 2);
}

/** Ways between parts of one page, as links, so that they work without JavaScript. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-rule">
      <ul className="flex min-w-max gap-1">
        {tabs.map(({ to, label: text, current }) => (
          <li key={to}>
            <Link
              to={to}
              ref={current ? centre : null}
              preventScrollReset
              aria-current={current ? 'true' : undefined}
              className={classes(
                'flex min-h-11 items-center border-b-3 px-3 font-semibold',
                current ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
