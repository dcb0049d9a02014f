import { curveStepAfter, line } from 'd3-shape';
import type { SeatMove, Track } from '~/core/debrief/concessions';
import type { TableDebrief } from '~/server/debrief/debriefs';
import { axisOf, spreadLabels, type Tick, UNITS } from '../chart/scale';

export interface ConcessionLine {
  readonly party: string;
  readonly path: string;
  /** Where the line ends, and where its label stands. */
  readonly end: readonly [number, number];
  readonly label: number;
}

/** Step lines of what each party asked for: in points for one, in shares for several. */
export interface ConcessionPicture {
  readonly lines: readonly ConcessionLine[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly reservation: number;
  /** Whether y is the share of its room (ideal to reservation) that a party still asked for, in per cent. */
  readonly shares: boolean;
}

export interface ConcessionRow {
  readonly seq: number;
  readonly at: number;
  readonly via: Track['steps'][number]['via'];
  /** What the party asked for afterwards, in its own points. */
  readonly score: number;
  readonly moves: Track['steps'][number]['moves'];
}

export interface ConcessionsPart {
  readonly part: 'concessions';
  readonly picture: ConcessionPicture | null;
  /** Whose steps are listed, and who else can be. */
  readonly party: string | null;
  readonly parties: readonly string[];
  readonly rows: readonly ConcessionRow[];
  /** Shifts of the party where its points may not be told. */
  readonly moves: readonly SeatMove[];
}

const MOST_ROWS = 60;

export function concessionsPart(read: TableDebrief, search: URLSearchParams): ConcessionsPart {
  const { tracks, moves, sight } = read.debrief;
  const parties = read.scenario.parties
    .map(({ id }) => id)
    .filter((id) => tracks.some((t) => t.party === id) || moves.some((m) => m.seat === id));
  const asked = search.get('party') ?? sight.seat;
  const party = parties.find((id) => id === asked) ?? parties[0] ?? null;
  const track = tracks.find((each) => each.party === party);
  return {
    part: 'concessions',
    picture: tracks.length > 0 ? drawn(read) : null,
    party,
    parties,
    rows: telling(track?.steps ?? []).map(({ seq, at, via, score, moves: moved }) => ({
      seq,
      at,
      via,
      score,
      moves: moved,
    })),
    moves: track ? [] : moves.filter(({ seat }) => seat === party).slice(-MOST_ROWS),
  };
}

/** Steps that changed something; saying aloud what one came with changes nothing. */
function telling(steps: Track['steps']): Track['steps'] {
  const kept = steps.filter(
    ({ via, moves }) => moves.length > 0 || via === 'opening' || via === 'instructions',
  );
  return kept.slice(-MOST_ROWS);
}

function drawn({ debrief, exercise }: TableDebrief): ConcessionPicture {
  const { tracks, result } = debrief;
  const shares = tracks.length > 1;
  const minutes = (at: number) => (at * exercise.pace) / 60_000;
  const end = minutes(result.lasted);
  const x = axisOf(0, Math.max(1, end), 6);
  const values = tracks.map((track) =>
    track.steps.map(({ score }) => valued(track, score, shares)),
  );
  const limits = tracks.map((track) => valued(track, track.reservation, shares));
  const all = [...values.flat(), ...limits, 0];
  const y = axisOf(Math.min(...all), Math.max(...all), 5, true);
  const draw = line<readonly [number, number]>().curve(curveStepAfter).digits(0);
  const ends = values.map((each) => y.place(each.at(-1) ?? 0));
  const labels = spreadLabels(ends, LABEL_GAP);
  return {
    shares,
    xTicks: x.ticks,
    yTicks: y.ticks,
    reservation: y.place(limits[0] ?? 0),
    lines: tracks.map(({ party, steps }, i) => {
      const points = steps.map(({ at }, j): readonly [number, number] => [
        x.place(minutes(at)),
        y.place(values[i]?.[j] ?? 0),
      ]);
      const last: readonly [number, number] = [x.place(end), ends[i] ?? 0];
      const label = labels[i] ?? UNITS;
      return { party, path: draw([...points, last]) ?? '', end: last, label };
    }),
  };
}

/** The smallest distance of two labels, in units of a picture 288 px high. */
const LABEL_GAP = 58;

function valued({ steps, reservation }: Track, score: number, shares: boolean): number {
  if (!shares) return score;
  const room = (steps[0]?.score ?? reservation) - reservation;
  return room > 0 ? Math.round(((score - reservation) / room) * 100) : 0;
}
