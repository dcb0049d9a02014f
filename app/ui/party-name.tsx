import { classes } from './class-names';

/** What a page needs of a party to name it; `index` is its place in the scenario, from 0. */
export interface NamedParty {
  name: string;
  short: string;
}

const COLOURS = 10;

/** The colour of the party at `index` (from 0) as a CSS value, for charts: always with its short name. */
export function partyColour(index: number): string {
  return `var(--color-party-${(Math.max(0, index) % COLOURS) + 1})`;
}

/** A square in the party's colour; it never stands alone. */
export function PartyDot({ index }: { index: number }) {
  return (
    <span
      aria-hidden="true"
      style={{ backgroundColor: partyColour(index) }}
      className="inline-block size-2.5 shrink-0 forced-color-adjust-none"
    />
  );
}

interface PartyNameProps {
  party: NamedParty;
  index: number;
  /** The short name, with the full one for screen readers and on hover. */
  short?: boolean;
  className?: string;
}

/** A party's name with its colour. */
export function PartyName({ party, index, short = false, className }: PartyNameProps) {
  return (
    <span className={classes('inline-flex items-baseline gap-1.5', className)}>
      <PartyDot index={index} />
      {short && party.short !== party.name ? (
        <abbr title={party.name} className="no-underline">
          {party.short}
        </abbr>
      ) : (
        <span>{party.name}</span>
      )}
    </span>
  );
}
