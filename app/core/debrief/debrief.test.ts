import { describe, expect, it } from 'vitest';
import {
  adoptedTable,
  bargainedTable,
  blockedTable,
  debriefOf,
} from '../../../tests/builders/debriefed';
import { feasibleDeals } from '../analysis/deals';
import { outcomeOf } from '../analysis/game';
import { gameOf } from '../analysis/mandate';
import { courseOf, mandateChanges } from './course';
import { landscapeOf } from './landscape';
import { pictureAt } from './picture';
import { mostOpposed, planeOf } from './plane';
import { scoreSpread } from './scores';

const all = { shows: 'all', seat: null } as const;
const upland = { shows: 'own', seat: 'upland' } as const;

describe('the debrief of an adopted text', () => {
  const table = adoptedTable();
  const course = courseOf(table.machine, table.log);
  const debrief = debriefOf(table, all);

  it('tells the deal article by article in its own words', () => {
    const { result } = debrief;
    expect(result.kind).toBe('adopted');
    expect(result.method).toBe('consensus');
    expect(result.articles.map(({ article, text }) => [article, text])).toEqual([
      ['Article 1', 'every day'],
      ['Article 2', 'of one million a year'],
    ]);
    expect(result.explanations.map(({ by }) => by)).toEqual(['delta']);
  });

  it('knows the mandates as they were at the end', () => {
    const changes = mandateChanges(course);
    expect(changes).toEqual([
      { kind: 'inject', inject: 'rumour' },
      { kind: 'inject', inject: 'drought' },
      { kind: 'capital', party: 'upland', index: 0 },
    ]);
    for (const party of gameOf(course.setting.scenario, changes).parties) {
      const { payoff, reservation, redLines } = course.last.mandates[party.id] ?? {};
      expect(party).toMatchObject({ payoff, reservation, redLines });
    }
  });

  it('scores the deal as the analysis does', () => {
    const game = gameOf(course.setting.scenario, mandateChanges(course));
    const { scores } = outcomeOf(game, debrief.result.deal ?? {});
    expect(debrief.scores.map(({ reached }) => reached)).toEqual(scores);
    const feasible = feasibleDeals(game, { kind: 'consensus' });
    expect(debrief.whole.byRule.find(({ own }) => own)?.deals).toBe(feasible.length);
    const most = Math.max(...feasible.map((outcome) => outcome.scores[0] ?? 0));
    expect(debrief.whole.seats[0]).toMatchObject({ party: 'upland', most });
  });

  it('starts each line at the best and ends it at the deal', () => {
    for (const { party, steps } of debrief.tracks) {
      const score = debrief.scores.find((each) => each.party === party);
      expect(steps[0]?.via).toBe('opening');
      expect(steps.at(-1)?.score).toBe(score?.reached);
    }
  });

  it('ties every concession to the article it moved', () => {
    const steps = debrief.tracks.find(({ party }) => party === 'upland')?.steps ?? [];
    const offered = steps.find(({ via }) => via === 'package');
    expect(offered?.moves).toEqual([
      { issue: 'flow-data', from: 'monthly', to: 'daily', change: -8 },
    ]);
    expect(steps.find(({ via }) => via === 'instructions')?.moves).toEqual([]);
  });

  it('counts who spoke and for how long the floor was theirs', () => {
    const [first] = debrief.participation;
    expect(first).toMatchObject({ party: 'upland', statements: 1, words: 6, floor: 30_000 });
  });

  it('tells which evidence became everybody’s and by whom', () => {
    expect(debrief.evidence).toMatchObject([
      { id: 'gauge-study', state: 'shared', by: null, passedTo: ['chair'], heldBy: ['delta'] },
    ]);
  });
});

describe('the debrief of a failure', () => {
  it('names the objection and the package that would have been better than nothing', () => {
    const table = blockedTable();
    const { result, whole, offers } = debriefOf(table, all);
    expect(result.kind).toBe('blocked');
    expect(result.objections.map(({ by, text }) => [by, text])).toEqual([
      ['delta', 'The fund is too large.'],
    ]);
    expect(result.articles[0]?.brackets.map(({ supporters }) => supporters)).toEqual([
      ['upland'],
      ['delta'],
    ]);
    expect(whole.efficient).toBeNull();
    expect(whole.better).toEqual(offers.map(({ id }) => id));
  });

  it('says when time ran out', () => {
    const table = bargainedTable().wait(60 * 60_000);
    expect(debriefOf(table, all).result.kind).toBe('timeUp');
  });

  it('says when it never began', () => {
    const table = bargainedTable();
    const lobby = { machine: table.machine, log: table.log.slice(0, 3) };
    expect(debriefOf(lobby, all).result.kind).toBe('neverStarted');
  });
});

describe('a debrief of one’s own seat', () => {
  const table = adoptedTable();

  it('tells only its own score, line and mandate', () => {
    const debrief = debriefOf(table, upland);
    expect(debrief.scores.map(({ party }) => party)).toEqual(['upland']);
    expect(debrief.tracks.map(({ party }) => party)).toEqual(['upland']);
    expect(debrief.whole.seats.map(({ party }) => party)).toEqual(['upland']);
    expect(debrief.offers.every(({ scores }) => Object.keys(scores).join() === 'upland')).toBe(
      true,
    );
  });

  it('shows the others’ moves, valued by the reader’s own sheet', () => {
    const moves = debriefOf(table, upland).moves.filter(({ seat }) => seat === 'delta');
    expect(moves.find(({ to }) => to === 'daily')).toMatchObject({ from: 'real-time', forMe: 12 });
  });

  it('leaves a chair without a stake its facts and no score', () => {
    const debrief = debriefOf(table, { shows: 'own', seat: 'chair' });
    expect(debrief.scores).toEqual([]);
    expect(debrief.spread).toBeNull();
    expect(debrief.offers.map(({ by }) => by)).toEqual(['upland']);
  });
});

describe('the replay', () => {
  const table = adoptedTable();
  const course = courseOf(table.machine, table.log);

  it('shows a moment as it was', () => {
    const proposed = table.log.findIndex(({ command }) => command.type === 'proposeOption') + 1;
    const picture = pictureAt(course, upland, { seq: proposed });
    expect(picture?.meeting.phase).toBe('first-reading');
    expect(picture?.articles[0]?.alternatives.map(({ id }) => id)).toEqual(['monthly']);
    expect(picture?.packages).toEqual([]);
    expect(picture?.secured).toEqual({ score: 0, reservation: 10 });
  });

  it('steps over moments that the reader knows nothing of', () => {
    const said = table.log.find(({ command }) => command.type === 'say')?.seq ?? 0;
    const picture = pictureAt(course, { shows: 'own', seat: 'chair' }, { seq: said });
    expect(picture?.seq).toBeLessThan(said);
    expect(picture?.caucuses).toEqual([]);
    expect(pictureAt(course, all, { seq: said })?.seq).toBe(said);
  });

  it('stays within the meeting wherever it is asked for', () => {
    expect(pictureAt(course, all, { seq: -5 })?.seq).toBe(1);
    expect(pictureAt(course, all, { seq: 1e9 })?.seq).toBe(table.log.length);
    expect(pictureAt(course, all, { seq: -5 })?.previous).toBeNull();
    expect(pictureAt(course, all, { seq: 1e9 })?.next).toBeNull();
    expect(pictureAt(course, all, { stop: -1 })?.stop).toBe(0);
    expect(pictureAt(course, all, { stop: 1e9 })?.stop).toBe(table.log.length - 1);
  });

  it('has a place for each moment that the reader knows of, and for no other', () => {
    const chair = { shows: 'own', seat: 'chair' } as const;
    const stops = pictureAt(course, chair, { stop: 0 })?.stops ?? 0;
    expect(stops).toBe(table.view('chair').record.length);
    const seqs = Array.from(
      { length: stops },
      (_, stop) => pictureAt(course, chair, { stop })?.seq,
    );
    expect(seqs).toEqual(table.view('chair').record.map(({ seq }) => seq));
  });
});

describe('the plane of two parties', () => {
  const table = adoptedTable();
  const course = courseOf(table.machine, table.log);
  const landscape = landscapeOf(course.setting.scenario, mandateChanges(course));

  it('holds every deal, and an edge that nothing lies beyond', () => {
    const plane = planeOf(landscape, 'upland', 'delta');
    expect(plane?.all).toHaveLength(6);
    expect(plane?.feasible.length).toBe(landscape.feasible.length);
    for (const [x, y] of plane?.feasible ?? []) {
      expect(plane?.edge.some(([a, b]) => a >= x && b >= y)).toBe(true);
    }
  });

  it('has no place for a party without a stake', () => {
    expect(planeOf(landscape, 'upland', 'chair')).toBeNull();
    expect(mostOpposed(landscape.game, 'upland')).toBe('delta');
  });
});

describe('the spread of one sheet', () => {
  it('counts every deal once', () => {
    const spread = scoreSpread({ a: { x: 0, y: 2 }, b: { x: 2, y: 4 } });
    expect(spread).toEqual([
      { score: 2, deals: 1 },
      { score: 4, deals: 2 },
      { score: 6, deals: 1 },
    ]);
  });
});
