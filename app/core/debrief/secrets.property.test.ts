import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWalk, commandOf } from '../../../tests/builders/commands';
import { debriefOf } from '../../../tests/builders/debriefed';
import { parsedSmallScenario } from '../../../tests/builders/scenario';
import { TestTable } from '../../../tests/builders/table';
import type { Command, NegotiationEvent } from '../negotiation/command';
import { type Scenario, scenarioSchema } from '../scenario/schema';
import { courseOf } from './course';
import { pictureAt } from './picture';

const scenario = parsedSmallScenario();
const seats = scenario.parties.map(({ id }) => id);
const road = ['first-reading', 'informals', 'drafting', 'adoption'] as const;

/** A walk from the informals on, ended in the end. */
function played(walk: Parameters<typeof commandOf>[0][]): TestTable {
  const table = new TestTable(scenario).started().advance(...road.slice(0, 2));
  table.do('delta', { type: 'openCaucus', kind: 'bilateral', members: ['chair'], topic: 'Help' });
  for (const attempt of walk) {
    table.now += attempt.after;
    const { by } = attempt;
    const who = by.kind === 'seat' ? by.seat : { kind: by.kind };
    table.try(who, commandOf(attempt, table.context));
  }
  table.try({ kind: 'instructor' }, { type: 'end' });
  return table;
}

/** The same scenario in which everybody but `seat` wants something else and was told something else. */
function othersChanged(seat: string): Scenario {
  return scenarioSchema.parse({
    ...scenario,
    parties: scenario.parties.map((party) => {
      const { confidential } = party;
      if (party.id === seat) return party;
      const redLines = confidential.payoff
        ? [{ issue: 'fund', options: ['small'], reason: 'secret' }]
        : [];
      return {
        ...party,
        confidential: {
          ...confidential,
          instructions: 'secret',
          interests: ['secret'],
          redLines,
          ...(confidential.reservation === undefined ? {} : { reservation: 777 }),
          ...(confidential.payoff ? { payoff: tripled(confidential.payoff) } : {}),
          capital: confidential.capital.map((message) => ({
            ...message,
            message: 'secret',
            redLines,
          })),
          reasons: {},
        },
      };
    }),
    evidence: scenario.evidence,
    injects: scenario.injects.map((inject) => ({
      ...inject,
      payoff: inject.payoff.map((change) =>
        change.party === seat ? change : { ...change, change: 99 },
      ),
    })),
  });
}

function tripled(payoff: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  return Object.fromEntries(
    Object.entries(payoff).map(([issue, row]) => [
      issue,
      Object.fromEntries(Object.entries(row).map(([option, points]) => [option, points * 3 + 1])),
    ]),
  );
}

/** The log in which what was said and offered out of the seat's sight was something else. */
function hiddenChanged(table: TestTable, seat: string): NegotiationEvent[] {
  const audience = new Map(table.context.record.map((entry) => [entry.seq, entry.audience]));
  return table.log.map((event) => {
    const heard = audience.get(event.seq) ?? 'all';
    if (heard === 'all' || heard.includes(seat)) return event;
    return { ...event, command: different(event.command) };
  });
}

function different(command: Command): Command {
  switch (command.type) {
    case 'say':
    case 'whisper':
      return { ...command, text: 'secret' };
    case 'openCaucus':
      return { ...command, topic: 'secret' };
    case 'tablePackage':
      return { ...command, values: { fund: 'large' }, note: 'secret' };
    case 'answerPackage':
      return { ...command, reason: 'secret' };
    default:
      return command;
  }
}

describe('a debrief of one’s own seat', { timeout: 120_000 }, () => {
  it('is the same whatever the others wanted, were told, and said elsewhere', () => {
    fc.assert(
      fc.property(
        anyWalk(scenario, 60),
        fc.constantFrom(...seats),
        fc.nat(80),
        (walk, seat, at) => {
          const table = played([...walk]);
          const sight = { shows: 'own', seat } as const;
          const other = new TestTable(othersChanged(seat));
          const log = hiddenChanged(table, seat);
          const { whole: _facts, ...mine } = debriefOf(table, sight);
          const { whole: _others, ...again } = debriefOf({ machine: other.machine, log }, sight);
          expect(again.record.length).toBe(mine.record.length);
          expect(again).toEqual(mine);
          const [before, after] = [
            courseOf(table.machine, table.log),
            courseOf(other.machine, log),
          ];
          expect(after.last.seq).toBe(before.last.seq);
          expect(pictureAt(after, sight, { seq: at })).toEqual(
            pictureAt(before, sight, { seq: at }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tells of all mandates together only counts, and yes or no', () => {
    fc.assert(
      fc.property(anyWalk(scenario, 40), fc.constantFrom(...seats), (walk, seat) => {
        const { whole, offers } = debriefOf(played([...walk]), { shows: 'own', seat });
        const seen = offers.map(({ id }) => id);
        expect(Object.keys(whole).sort()).toEqual([
          'better',
          'byRule',
          'efficient',
          'seats',
          'total',
        ]);
        expect(whole.seats.every(({ party }) => party === seat)).toBe(true);
        expect(whole.better.every((id) => seen.includes(id))).toBe(true);
        expect(whole.byRule.every(({ deals }) => Number.isInteger(deals))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
