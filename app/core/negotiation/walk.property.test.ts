import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempted, anyWalk, commandOf } from '../../../tests/builders/commands';
import { parsedSmallScenario, smallScenario } from '../../../tests/builders/scenario';
import { TestTable } from '../../../tests/builders/table';
import { type Scenario, scenarioSchema } from '../scenario/schema';
import { replay } from './replay';

/** The small scenario with a word in every secret of a party that stands nowhere else. */
function markedScenario(): Scenario {
  const base = smallScenario();
  return scenarioSchema.parse({
    ...base,
    parties: base.parties.map((party) => ({
      ...party,
      confidential: {
        ...party.confidential,
        instructions: `secret-of-${party.id}`,
        interests: [`secret-of-${party.id}`],
      },
    })),
    evidence: base.evidence?.map((card) => ({ ...card, body: 'secret-of-delta' })),
    injects: [],
  });
}

const road = ['first-reading', 'informals', 'drafting', 'adoption'] as const;

/** A table somewhere on the road to adoption, with a package before the room from informals on. */
function opened(scenario: Scenario, phases: number): TestTable {
  const table = new TestTable(scenario).started();
  for (const phase of road.slice(0, phases)) {
    table.advance(phase);
    if (phase !== 'informals') continue;
    const values = Object.fromEntries(
      scenario.issues.map(({ id, options }) => [id, options[0]?.id ?? '']),
    );
    table.do('upland', { type: 'tablePackage', values, to: 'all', note: 'A start' });
  }
  return table;
}

/** Plays a walk, from as far along the road as its first chance says. */
function play(scenario: Scenario, walk: readonly Attempted[], look: (table: TestTable) => void) {
  const table = opened(scenario, (walk[0]?.rolls[0] ?? 0) % 5);
  for (const attempt of walk) {
    table.now += attempt.after;
    const before = table.snapshot;
    const { by } = attempt;
    const command = commandOf(attempt, before.context);
    const refused = table.try(by.kind === 'seat' ? by.seat : { kind: by.kind }, command);
    if (refused !== null) expect(table.snapshot).toBe(before);
    else expect(table.context.seq).toBe(before.context.seq + 1);
    look(table);
  }
  return table;
}

const scenario = parsedSmallScenario();

describe('whatever anybody tries', () => {
  it('keeps stage and chart together, refuses without change, and replays to the same state', () => {
    fc.assert(
      fc.property(anyWalk(scenario, 80), (walk) => {
        const table = play(scenario, walk, ({ snapshot, context }) => {
          expect(snapshot.value).toEqual({
            meeting: context.stage.meeting,
            procedure: context.stage.phase,
            floor: context.stage.floor,
            decision: context.stage.decision,
            log: 'open',
          });
        });
        const again = replay(table.machine, table.log);
        expect(again.fault).toBeNull();
        expect(again.snapshot.context).toEqual(table.context);
      }),
      { numRuns: 150 },
    );
  });

  it('can still be ended, by the instructor or by time', () => {
    fc.assert(
      fc.property(anyWalk(scenario, 60), (walk) => {
        const table = play(scenario, walk, () => undefined);
        const timed = new TestTable(scenario);
        timed.snapshot = table.snapshot;
        timed.now = table.now;
        if (table.context.stage.meeting === 'ended') return;
        expect(table.try({ kind: 'instructor' }, { type: 'end' })).toBeNull();
        expect(table.context.stage.meeting).toBe('ended');
        timed.try({ kind: 'instructor' }, { type: 'resume' });
        timed.wait(24 * 3_600_000);
        expect(timed.context.stage.meeting).toBe('ended');
        expect(['adopted', 'failed']).toContain(timed.context.stage.decision);
      }),
      { numRuns: 100 },
    );
  });

  it('never shows a seat what belongs to another', () => {
    const marked = markedScenario();
    const seats = marked.parties.map(({ id }) => id);
    fc.assert(
      fc.property(anyWalk(marked, 60), (walk) => {
        play(marked, walk, (table) => {
          for (const seat of seats) {
            const seen = JSON.stringify(table.view(seat));
            for (const other of seats.filter((id) => id !== seat)) {
              const shared = other === 'delta' && table.view(seat).evidence.cards.length > 0;
              if (!shared) expect(seen).not.toContain(`secret-of-${other}`);
            }
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('shows a caucus to its members and a package to those it is addressed to, only', () => {
    fc.assert(
      fc.property(anyWalk(scenario, 60), (walk) => {
        play(scenario, walk, (table) => {
          for (const { id: seat } of scenario.parties) {
            const { caucuses, packages, record } = table.view(seat);
            expect(caucuses.every(({ members }) => members.includes(seat))).toBe(true);
            const mine = (audience: 'all' | readonly string[]) =>
              audience === 'all' || audience.includes(seat);
            expect(packages.every(({ audience }) => mine(audience))).toBe(true);
            expect(record.every(({ audience }) => mine(audience))).toBe(true);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a log that breaks', () => {
  it('keeps its good prefix and says what broke', () => {
    const table = new TestTable(scenario).started().advance('first-reading', 'informals');
    const log = [...table.log];
    const gap = replay(table.machine, log.toSpliced(3, 1));
    expect(gap.fault).toEqual({ seq: 5, reason: 'gap' });
    expect(gap.snapshot.context.seq).toBe(3);
    const spoiled = log.map((entry) =>
      entry.seq === 5 ? { ...entry, command: { type: 'resume' as const } } : entry,
    );
    const broken = replay(table.machine, spoiled);
    expect(broken.fault).toMatchObject({ seq: 5, reason: 'refused' });
    expect(broken.fault?.refusal?.code).toBe('meetingNotSuspended');
  });
});
