import type { MessageValues, Translate } from '~/ui/messages/messages';
import { phaseMessage } from '~/ui/messages/negotiation';
import type { Head } from './head';

type Values = Readonly<Record<string, string>>;

/** What ids are called on the page. An id that the scenario lacks stands for itself. */
export interface Names {
  /** Short name of a seat; the instructor and the clock have names too. */
  readonly seat: (id: string) => string;
  readonly seats: (ids: readonly string[]) => string;
  /** Place of a party in the scenario, from 0, or -1. */
  readonly index: (id: string) => number;
  /** "Article 3, Release data". */
  readonly issue: (id: string) => string;
  readonly article: (id: string) => string;
  readonly option: (issue: string, option: string) => string;
  readonly phase: (id: string) => string;
  /** Values of a refusal or a line of the record, with names in place of ids. */
  readonly filled: (values: Values) => MessageValues;
}

const ACTORS = new Set(['instructor', 'clock']);

export function namesOf({ parties, issues, titles }: Head, t: Translate): Names {
  const issueOf = (id: string) => issues.find((each) => each.id === id);
  const index = (id: string) => parties.findIndex((each) => each.id === id);
  const seat = (id: string) =>
    ACTORS.has(id) ? t(`debrief.actor.${id}`) : (parties[index(id)]?.short ?? id);
  const issue = (id: string) => {
    const found = issueOf(id);
    return found ? t('debrief.article', { article: found.article, title: found.title }) : id;
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
    index,
    issue,
    option,
    phase,
    article: (id) => issueOf(id)?.article ?? id,
    filled: (values) =>
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, readers[key]?.(value, values) ?? value]),
      ),
  };
}
