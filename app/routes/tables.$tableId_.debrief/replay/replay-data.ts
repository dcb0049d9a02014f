import type { Moment, Picture } from '~/core/debrief/picture';
import type { TableDebrief } from '~/server/debrief/debriefs';
import { lineOf, type RecordLine, startIn } from '../record/record-data';

export interface ReplayArticle {
  readonly issue: string;
  readonly status: 'open' | 'closing' | 'closed';
  readonly lead: string;
  /** What stood in the text: one alternative where it is closed. */
  readonly alternatives: readonly {
    readonly id: string;
    readonly text: string;
    readonly supporters: readonly string[];
    readonly chosen: boolean;
  }[];
}

export interface ReplayPackage {
  readonly id: string;
  readonly by: string;
  readonly only: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly accepted: readonly string[];
  readonly declined: readonly string[];
}

export interface ReplayPart {
  readonly part: 'replay';
  readonly at: number;
  readonly stop: number;
  readonly stops: number;
  readonly previous: number | null;
  readonly next: number | null;
  readonly meeting: Picture['meeting']['state'];
  readonly phase: Picture['meeting']['phase'];
  readonly phases: readonly string[];
  readonly decision: Picture['decision']['state'];
  readonly speaker: string | null;
  readonly secured: Picture['secured'];
  readonly articles: readonly ReplayArticle[];
  readonly packages: readonly ReplayPackage[];
  readonly caucuses: readonly { readonly topic: string; readonly members: readonly string[] }[];
  readonly lines: readonly RecordLine[];
}

const LINES_SHOWN = 12;
const PACKAGES_SHOWN = 4;

/** The moment an address asks for, the start where it asks for none; null where nothing ever happened. */
export function replayPart(read: TableDebrief, search: URLSearchParams): ReplayPart | null {
  const picture = read.pictureAt(momentIn(read, search));
  if (picture === null) return null;
  const { stop, stops, previous, next, meeting, decision, record, secured } = picture;
  const start = startIn(record);
  return {
    part: 'replay',
    ...{ at: picture.at, stop, stops, previous, next },
    meeting: meeting.state,
    phase: meeting.phase,
    phases: meeting.phases.map(({ id }) => id),
    decision: decision.state,
    speaker: picture.speaker,
    secured,
    articles: articlesIn(read, picture),
    packages: picture.packages.slice(-PACKAGES_SHOWN).map(packageIn).toReversed(),
    caucuses: picture.caucuses.flatMap(({ topic, members, open }) =>
      open ? [{ topic, members }] : [],
    ),
    lines: record
      .slice(-LINES_SHOWN)
      .map((entry) => lineOf(entry, start))
      .toReversed(),
  };
}

/** `at` names an event, as links do; `stop` a place on the slider. */
function momentIn({ debrief }: TableDebrief, search: URLSearchParams): Moment {
  const number = (name: string) => Number.parseInt(search.get(name) ?? '', 10);
  const [seq, stop] = [number('at'), number('stop')];
  if (!Number.isNaN(seq)) return { seq };
  if (!Number.isNaN(stop)) return { stop };
  return { seq: debrief.record.find(({ kind }) => kind === 'start')?.seq ?? 0 };
}

function articlesIn({ scenario }: TableDebrief, { articles }: Picture): ReplayArticle[] {
  return articles.map(({ issue, status, alternatives, chosen }) => {
    const found = scenario.issues.find(({ id }) => id === issue);
    const words = (option: string) =>
      found?.options.find(({ id }) => id === option)?.text ?? option;
    const shown =
      status === 'closed' ? alternatives.filter(({ id }) => id === chosen) : alternatives;
    return {
      issue,
      status,
      lead: found?.lead ?? '',
      alternatives: shown.map(({ id, option, wording, supporters }) => ({
        id,
        text: wording ?? words(option),
        supporters,
        chosen: id === chosen,
      })),
    };
  });
}

function packageIn({ id, by, audience, values, answers }: Picture['packages'][number]) {
  const said = (accepted: boolean) =>
    Object.keys(answers).filter((seat) => answers[seat]?.accepted === accepted);
  const only = audience === 'all' ? [] : audience;
  return { id, by, only, values, accepted: said(true), declined: said(false) };
}
