import type { SeatId } from '~/core/negotiation/context';
import type { MessageValues, Translate } from './messages/messages';
import { phaseMessage } from './messages/negotiation';

type Values = Readonly<Record<string, string>>;

/** The part of a scenario that has names. */
export interface Named {
  readonly parties: readonly {
    readonly id: string;
    readonly name: string;
    readonly short: string;
  }[];
  readonly issues: readonly {
    readonly id: string;
    readonly article: string;
    readonly title: string;
    readonly options: readonly { readonly id: string; readonly label: string }[];
  }[];
}

/** What ids of a table are called on the page. An id that the scenario lacks stands for itself. */
export interface Names {
  /** Short name of a seat, as in brackets; the instructor and the clock have names too. */
  readonly seat: (id: string) => string;
  readonly seats: (ids: readonly string[]) => string;
  readonly fullSeat: (id: string) => string;
  /** Place of a party in the scenario, from 0, which gives it its colour, or -1. */
  readonly index: (id: SeatId) => number;
  /** "Article 3, Release data". */
  readonly issue: (id: string) => string;
  readonly article: (id: string) => string;
  readonly option: (issue: string, option: string) => string;
  readonly phase: (id: string) => string;
  /** Values of a refusal or a line of the record, with names in place of ids. */
  readonly filled: (values: Values) => MessageValues;
}

/** What a page needs of a scenario to name things, and nothing besides. */
export function namedIn({ parties, issues }: Named): Named {
  return {
    parties: parties.map(({ id, name, short }) => ({ id, name, short })),
    issues: issues.map(({ id, article, title, options }) => ({
      id,
      article,
      title,
      options: options.map(({ id: option, label }) => ({ id: option, label })),
    })),
  };
}

const ACTORS = new Set(['instructor', 'clock']);

/** @param titles of evidence cards and news that the viewer has, by id */
export function namesOf({ parties, issues }: Named, t: Translate, titles: Values = {}): Names {
  const party = (id: string) => parties.find((each) => each.id === id);
  const issueOf = (id: string) => issues.find((each) => each.id === id);
  const seat = (id: string) => (ACTORS.has(id) ? t(`ui.actor.${id}`) : (party(id)?.short ?? id));
  const issue = (id: string) => {
    const found = issueOf(id);
    return found ? t('ui.article', { article: found.article, title: found.title }) : id;
  };
  const option = (of: string, id: string) =>
    issueOf(of)?.options.find((each) => each.id === id)?.label ?? id;
  const seats = (ids: readonly string[]) => ids.map(seat).join(', ');
  const phase = (id: string) => t(phaseMessage(id));
  const readers: Readonly<Record<string, (value: string, all: Values) => string>> = {
    seat,
    by: seat,
    issue,
    phase,
    seats: (value) => seats(value.split(', ')),
    phases: (value) => value.split(', ').filter(Boolean).map(phase).join(', '),
    option: (value, all) => all.wording ?? option(all.issue ?? '', value),
    evidence: (value) => titles[value] ?? value,
    inject: (value) => titles[value] ?? value,
  };
  return {
    seat,
    seats,
    issue,
    option,
    phase,
    fullSeat: (id) => party(id)?.name ?? seat(id),
    index: (id) => parties.findIndex((each) => each.id === id),
    article: (id) => issueOf(id)?.article ?? id,
    filled: (values) =>
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, readers[key]?.(value, values) ?? value]),
      ),
  };
}
