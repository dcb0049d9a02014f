import { describe, expect, it } from 'vitest';
import { parsedSmallScenario, smallScenario } from '../../../../tests/builders/scenario';
import { TestTable } from '../../../../tests/builders/table';
import type { Command } from '../../negotiation/command';
import { publicScenario } from '../../scenario/publicPart';
import { scenarioSchema } from '../../scenario/schema';
import { seeded } from '../random';
import { strategies } from '../strategies';
import type { StrategyName } from '../strategy';
import { thinkTime } from '../thinkTime';

const scenario = parsedSmallScenario({ injects: [] });

function turnOf(table: TestTable, seat: string, salt = 0) {
  const { now, context } = table;
  const view = { seq: context.seq, viewer: { kind: 'seat', seat } as const };
  const random = seeded(1, seat, context.seq, salt);
  const scenarioShown = publicScenario(context.setting.scenario);
  return { view: { ...view, slices: table.view(seat) }, scenario: scenarioShown, random, now };
}

const wants = (table: TestTable, seat: string, name: StrategyName = 'linear', salt = 0) =>
  strategies[name](turnOf(table, seat, salt));

const informals = () => new TestTable(scenario).started().advance('first-reading', 'informals');

const table = (values: Record<string, string>, to: 'all' | string[] = 'all'): Command => ({
  type: 'tablePackage',
  values,
  to,
  note: '',
});

/** What the seat does next that is of this type, however its chances fall; null if it never does. */
function sooner(room: TestTable, seat: string, type: Command['type'], name?: StrategyName) {
  for (let salt = 0; salt < 200; salt++) {
    const act = wants(room, seat, name, salt);
    if (act?.type === type) return act;
  }
  return null;
}

describe('a delegate', () => {
  it('asks for the floor, speaks once and yields', () => {
    const room = new TestTable(scenario).started();
    expect(wants(room, 'upland')).toEqual({ type: 'requestFloor' });
    room.do('upland', { type: 'requestFloor' });
    const speech = wants(room, 'upland');
    expect(speech).toMatchObject({ type: 'speak' });
    expect(speech).toHaveProperty('text', expect.stringContaining('Article 1'));
    room.do('upland', speech ?? { type: 'end' });
    expect(wants(room, 'upland')).toEqual({ type: 'yieldFloor' });
    room.do('upland', { type: 'yieldFloor' });
    expect(wants(room, 'upland')).toBeNull();
  });

  it('puts its favourites into the text, and never one behind its red line', () => {
    const room = new TestTable(scenario).started().advance('first-reading');
    const flow = { type: 'proposeOption', issue: 'flow-data', option: 'monthly' };
    expect(wants(room, 'upland')).toEqual(flow);
    room.do('upland', { type: 'proposeOption', issue: 'flow-data', option: 'monthly' });
    expect(wants(room, 'upland')).toMatchObject({ issue: 'fund', option: 'large' });
  });

  it('declines early what it accepts when time is nearly over, and says where it hurts', () => {
    const deal = { 'flow-data': 'daily', fund: 'small' };
    const early = informals().do('chair', table(deal));
    expect(wants(early, 'upland')).toMatchObject({
      type: 'answerPackage',
      accepted: false,
      reason: expect.stringContaining('Article 1'),
    });
    const late = informals()
      .wait(28 * 60_000)
      .do('chair', table(deal));
    expect(wants(late, 'upland', 'conceder')).toMatchObject({ accepted: true });
  });

  it('declines at any time what is below its reservation or across its red line', () => {
    const crossing = { 'flow-data': 'real-time', fund: 'large' };
    const below = { 'flow-data': 'monthly', fund: 'large' };
    const late = () => informals().wait(19 * 60_000);
    expect(wants(late().do('chair', table(crossing)), 'upland', 'conceder')).toMatchObject({
      accepted: false,
    });
    expect(wants(late().do('chair', table(below)), 'delta', 'conceder')).toMatchObject({
      accepted: false,
    });
  });

  it('takes its agreement back when new instructions forbid the package', () => {
    const stricter = smallScenario({ injects: [] });
    const [upland] = stricter.parties;
    const capital = [
      {
        afterMinutes: 20,
        message: 'Not daily.',
        redLines: [{ issue: 'flow-data', options: ['daily'], reason: 'No.' }],
      },
    ];
    if (upland) upland.confidential = { ...upland.confidential, capital };
    const room = new TestTable(scenarioSchema.parse(stricter))
      .started()
      .advance('first-reading', 'informals')
      .do('chair', table({ 'flow-data': 'daily', fund: 'large' }));
    const id = `p${room.context.seq}`;
    room.do('upland', { type: 'answerPackage', package: id, accepted: true, reason: '' });
    expect(wants(room, 'upland')).not.toMatchObject({ type: 'answerPackage' });
    room.wait(20 * 60_000);
    expect(wants(room, 'upland')).toMatchObject({ package: id, accepted: false });
  });

  it('offers another member a trade aside: a package for the two, then words', () => {
    const room = informals()
      .do('upland', { type: 'proposeOption', issue: 'flow-data', option: 'monthly' })
      .do('upland', { type: 'proposeOption', issue: 'fund', option: 'large' })
      .do('delta', { type: 'proposeOption', issue: 'flow-data', option: 'daily' })
      .do('delta', { type: 'proposeOption', issue: 'fund', option: 'small' })
      .wait(60_000);
    const invitation = sooner(room, 'delta', 'openCaucus');
    expect(invitation).toMatchObject({ kind: 'bilateral', members: ['upland'] });
    room.do('delta', invitation ?? { type: 'end' });
    const trade = wants(room, 'delta');
    expect(trade).toMatchObject({ type: 'tablePackage', to: ['upland'] });
    room.do('delta', trade ?? { type: 'end' });
    expect(wants(room, 'delta')).toMatchObject({ type: 'say' });
  });

  it('answers a person in a caucus, once for each thing said', () => {
    const room = informals()
      .do('upland', { type: 'proposeOption', issue: 'flow-data', option: 'monthly' })
      .do('upland', { type: 'proposeOption', issue: 'fund', option: 'large' });
    const bilateral = { type: 'openCaucus', kind: 'bilateral', topic: 'Data' } as const;
    room.do('delta', { ...bilateral, members: ['upland'] });
    const caucus = `c${room.context.seq}`;
    room.do('delta', { type: 'say', caucus, text: 'What would you need?' });
    const reply = wants(room, 'upland');
    expect(reply).toMatchObject({ type: 'say', caucus });
    room.do('upland', reply ?? { type: 'end' });
    expect(wants(room, 'upland')).not.toMatchObject({ type: 'say' });
    room.do('delta', { type: 'say', caucus, text: 'And then?' });
    expect(wants(room, 'upland')).toMatchObject({ type: 'say', caucus });
  });

  it('explains itself after adoption, once', () => {
    const room = informals()
      .do('chair', table({ 'flow-data': 'daily', fund: 'large' }))
      .advance('drafting', 'adoption');
    room.do('chair', {
      type: 'callForDecision',
      method: 'consensus',
      package: `p${room.context.seq - 2}`,
    });
    room.wait(30_000).do('chair', { type: 'declareResult' });
    const word = wants(room, 'upland');
    expect(word).toMatchObject({ type: 'explainPosition' });
    room.do('upland', word ?? { type: 'end' });
    expect(wants(room, 'upland')).not.toMatchObject({ type: 'explainPosition' });
  });

  it('does nothing in the lobby, while suspended and after the end', () => {
    const room = new TestTable(scenario);
    expect(wants(room, 'upland')).toBeNull();
    room.started().do({ kind: 'instructor' }, { type: 'suspend' });
    expect(wants(room, 'upland')).toBeNull();
    room.do({ kind: 'instructor' }, { type: 'end' });
    expect(wants(room, 'upland')).toBeNull();
  });
});

describe('the time a bot thinks', () => {
  it('is shorter where something waits for it', () => {
    const idle = informals();
    const asked = informals().do('delta', table({ 'flow-data': 'daily', fund: 'large' }));
    for (let salt = 0; salt < 20; salt++) {
      expect(thinkTime(turnOf(asked, 'upland', salt))).toBeLessThanOrEqual(12_000);
      const free = thinkTime(turnOf(idle, 'upland', salt));
      expect(free).toBeGreaterThanOrEqual(10_000);
      expect(free).toBeLessThanOrEqual(40_000);
    }
  });
});
