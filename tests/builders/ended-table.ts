import type { NegotiationEvent } from '~/core/negotiation/command';
import type { Scenario } from '~/core/scenario/schema';
import type { ExerciseKind } from '~/server/generated/client';
import { keepVersion } from '~/server/scenarios/scenarios';
import type { Services } from '~/server/services';

/** An exercise whose meetings are over, as `storeEnded` is to store it. */
export interface EndedExercise {
  readonly academyId: string;
  readonly scenario: Scenario;
  readonly createdById: string;
  readonly kind?: ExerciseKind;
  readonly title?: string;
  /** One log per table, each ended, and who holds which seat there. */
  readonly tables: readonly {
    readonly log: readonly NegotiationEvent[];
    readonly seats: Readonly<Record<string, string>>;
  }[];
}

/** Stores an exercise with tables that were played elsewhere, and answers its id and theirs. */
export async function storeEnded(
  services: Services,
  { academyId, scenario, createdById, kind = 'class', title = 'A class', tables }: EndedExercise,
): Promise<{ exerciseId: string; tableIds: string[] }> {
  const { ids } = services;
  const exerciseId = ids.id();
  const createdAt = new Date(tables[0]?.log[0]?.at ?? 0);
  const tableIds = tables.map(() => ids.id());
  await services.database.write(async (tx) => {
    const scenarioHash = await keepVersion(tx, scenario, createdAt.getTime());
    await tx.exercise.create({
      data: {
        ...{ id: exerciseId, academyId, scenarioHash, title, createdById, kind, createdAt },
        pace: 1,
        status: 'ended',
        startedAt: createdAt,
        endedAt: createdAt,
      },
    });
    for (const [i, { log, seats }] of tables.entries()) {
      const tableId = tableIds[i] ?? '';
      const row = { id: tableId, academyId, exerciseId, number: i + 1, seed: i, createdAt };
      await tx.table.create({ data: { ...row, status: 'ended', lastSeq: log.length } });
      await tx.seat.createMany({
        data: scenario.parties.map(({ id: party }) => {
          const userId = seats[party] ?? null;
          return { tableId, academyId, party, userId, bot: userId === null ? 'linear' : null };
        }),
      });
      await tx.tableEvent.createMany({
        data: log.map(({ seq, at, commandId, by, command }) => ({
          ...{ tableId, academyId, seq, commandId },
          at: new Date(at),
          seat: by.kind === 'seat' ? by.seat : null,
          actorId: null,
          type: command.type,
          body: JSON.stringify(command),
        })),
      });
    }
  });
  return { exerciseId, tableIds };
}
