import { describe, expect, it } from 'vitest';
import { publicScenario } from '~/core/scenario/publicPart';
import { scenarioSchema } from '~/core/scenario/schema';
import { textsOf } from '~/server/room/texts';
import { bigScenario } from '../../../tests/builders/scenario';
import { TestTable } from '../../../tests/builders/table';
import { cutFor, textsFor } from './cut';
import { filled, lacksParts, lacksTexts } from './live/use-background';
import { type Place, placeIn } from './place';

const placed = (query = '') => placeIn(new URLSearchParams(query));
const nothing: ReadonlySet<string> = new Set();

/** A table with more packages, words and lines than a page begins with. */
function talkative(): TestTable {
  const table = new TestTable().started().advance('first-reading', 'informals');
  table.do('upland', { type: 'openCaucus', kind: 'bilateral', members: ['delta'], topic: 'Data' });
  const [caucus = ''] = table.context.caucuses.map(({ id }) => id);
  for (let turn = 0; turn < 40; turn += 1) {
    table.do('upland', { type: 'say', caucus, text: `Word ${turn} `.repeat(20) });
  }
  for (let turn = 0; turn < 8; turn += 1) {
    table.do('delta', {
      type: 'tablePackage',
      values: { fund: 'large' },
      to: 'all',
      note: 'Take it',
    });
  }
  return table;
}

/** A table of six delegates who have said of three packages as much as may be said. */
function wordy(): TestTable {
  const scenario = scenarioSchema.parse(bigScenario(6));
  const table = new TestTable(scenario).started().advance('first-reading', 'informals');
  const words = 'word '.repeat(100).slice(0, 500).trim();
  const values = { 'issue-0': 'option-0' };
  for (const by of ['party-0', 'party-1', 'party-2']) {
    table.do(by, { type: 'tablePackage', values, to: 'all', note: words });
    const id = table.context.packages.at(-1)?.id ?? '';
    for (const { id: party } of scenario.parties.filter(
      ({ id: each, votes }) => votes && each !== by,
    )) {
      table.do(party, { type: 'answerPackage', package: id, accepted: true, reason: words });
    }
  }
  return table;
}

function pageOf(table: TestTable, place: Place, who: string | { kind: 'instructor' } = 'upland') {
  const viewer = typeof who === 'string' ? ({ kind: 'seat', seat: who } as const) : who;
  const slices = table.view(who);
  return { whole: slices, ...cutFor(place, { seq: table.context.seq, viewer, slices }) };
}

describe('the picture that a page begins with', () => {
  it('stays small beside other things and says what was left out', () => {
    const { view, cut, whole } = pageOf(talkative(), placed());
    expect(view.slices.record.length).toBeLessThanOrEqual(4);
    expect(view.slices.packages.map(({ note }) => note)).toEqual(['', '', '', '', '', '']);
    expect(view.slices.caucuses.flatMap(({ said }) => said)).toEqual([]);
    expect(cut).toEqual({
      record: whole.record.length - view.slices.record.length,
      packages: 2,
      said: whole.caucuses.map(({ id }) => id),
    });
  });

  it('shows fewer packages where much was said about them, and says so', () => {
    const short = pageOf(talkative(), placed('panel=packages'));
    expect(short.view.slices.packages).toEqual(short.whole.packages.slice(-3));
    const long = pageOf(wordy(), placed('panel=packages'), 'party-5');
    expect(long.view.slices.packages).toEqual(long.whole.packages.slice(-1));
    expect(long.cut.packages).toBe(2);
  });

  it('is whole where the address asks for all of a part', () => {
    const { view, whole } = pageOf(talkative(), placed('panel=record&record=all'));
    expect(view.slices.record).toEqual(whole.record);
    const opened = pageOf(talkative(), placed('panel=packages&open=earlier-packages'));
    expect(opened.view.slices.packages).toEqual(opened.whole.packages);
  });

  it('shows an instructor the one mandate that is unfolded, and nobody’s texts beside it', () => {
    const place = placed('panel=mandate&open=mandate-delta');
    const { view, whole } = pageOf(talkative(), place, { kind: 'instructor' });
    expect(Object.keys(view.slices.briefs ?? {})).toEqual(['delta']);
    const scenario = publicScenario(new TestTable().context.setting.scenario);
    expect(Object.keys(textsFor(place, whole, scenario).instructions)).toEqual(['delta']);
  });
});

describe('what is fetched later', () => {
  const background = (table: TestTable) => {
    const { briefs, record, packages, caucuses } = table.view('upland');
    const scenario = publicScenario(table.context.setting.scenario);
    const texts = textsOf(table.view('upland'), scenario);
    return { texts, briefs, record, packages, caucuses };
  };

  it('makes the picture whole again', () => {
    const table = talkative();
    const { view } = pageOf(table, placed());
    const { packages, caucuses, record } = filled(view.slices, view.slices, background(table));
    expect({ packages, caucuses, record }).toEqual({
      packages: table.view('upland').packages,
      caucuses: table.view('upland').caucuses,
      record: table.view('upland').record,
    });
  });

  it('does not undo what streamed in meanwhile', () => {
    const table = talkative();
    const { view } = pageOf(table, placed());
    const fetched = background(table);
    table.do('delta', { type: 'tablePackage', values: { fund: 'small' }, to: 'all', note: '' });
    const { packages } = table.view('upland');
    const now = { ...view.slices, packages };
    expect(filled(now, view.slices, fetched).packages).toBe(packages);
  });

  it('is asked for when a panel is opened that the page began without', () => {
    const { cut } = pageOf(talkative(), placed());
    const ask = (query: string, unfolded = nothing) =>
      lacksParts(cut, placed(), placed(query), unfolded);
    expect(ask('panel=record')).toBe(true);
    expect(ask('panel=packages')).toBe(true);
    expect(ask('panel=caucuses')).toBe(true);
    expect(ask('panel=evidence')).toBe(false);
    const own = placed('panel=packages');
    expect(lacksParts(cut, own, own, nothing)).toBe(false);
    expect(lacksParts(cut, own, own, new Set(['earlier-packages']))).toBe(true);
  });

  it('leaves the record as it was loaded, until a filter looks for lines further back', () => {
    const own = placed('panel=record');
    const { cut } = pageOf(talkative(), own);
    expect(cut.record).toBeGreaterThan(0);
    expect(lacksParts(cut, own, own, nothing)).toBe(false);
    expect(lacksParts(cut, own, placed('panel=record&filter=text'), nothing)).toBe(true);
  });

  it('is a text as soon as the panel is to show it', () => {
    const table = talkative();
    const scenario = publicScenario(table.context.setting.scenario);
    const slices = table.view('upland');
    const none = textsFor(placed('panel=record'), slices, scenario);
    expect(lacksTexts(none, slices, placed('panel=mandate'), nothing)).toBe(true);
    const own = textsFor(placed('panel=mandate'), slices, scenario);
    expect(lacksTexts(own, slices, placed('panel=mandate'), nothing)).toBe(false);
    table.do({ kind: 'instructor' }, { type: 'whisper', to: 'upland', text: 'Wake up.' });
    expect(lacksTexts(own, table.view('upland'), placed('panel=mandate'), nothing)).toBe(true);
  });
});
