import type { Finding } from '~/server/fellowship/screening/screen';
import type { Wish } from '~/server/fellowship/screening/wish';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import { must } from './cohort';
import { type ManualClock, manualClock } from './manual-clock';
import { makePerson } from './people';
import { testServices } from './services';

/** Every application, from the first. */
export const ALL: Wish = { state: 'all', screening: 'all', country: '', search: '', page: 1 };
/** Enough words for every question. */
export const WORDS = 'word '.repeat(130).trim();

/** The answers of somebody who meets every rule of the sample, and what a test changes. */
export function answered(changes: Record<string, unknown> = {}) {
  return {
    ...{ 'family-and-given-names': 'Ana Rivera', born: '1990-05-01', country: 'TL' },
    ...{ institution: 'Secret Institute', role: ['scientist'], sector: ['academia'], years: '6' },
    ...{ field: ['ocean'], languages: [{ language: 'en', level: 'C1' }] },
    ...{ question: WORDS, experience: WORDS, plan: WORDS, time: true, truth: true },
    ...changes,
  };
}

/** A call with somebody who runs it, and what a test does there. */
export interface ScreeningScene {
  services: Services;
  clock: ManualClock;
  coordinator: Person;
  intakeId: string;
  /** Stores an application: sent in, or with `sent: false` begun. @returns its id */
  apply(
    who: string,
    changes?: Record<string, unknown>,
    more?: { sent?: boolean; declared?: string },
  ): Promise<string>;
  find(
    wanted: Partial<Finding> & Pick<Finding, 'ids' | 'result'>,
  ): ReturnType<Services['screening']['screen']>;
  numbers(wish: Partial<Wish>): Promise<number[]>;
  close(): void;
}

/** The sample call, open, without an application. */
export async function screeningScene(): Promise<ScreeningScene> {
  const clock = manualClock();
  const services = await testServices({ clock });
  const { programmes, intakes, screening, database, ids } = services;
  const coordinator = await makePerson(services, 'coordinator', 'coordinator');
  const programmeId = must(await programmes.make(coordinator, { name: 'P', summary: '' }));
  const wanted = { title: 'Intake', from: 'sample' };
  const intakeId = must(await intakes.make(coordinator, programmeId, wanted));
  const {
    seen = 0,
    opensAt = 0,
    closesAt = 0,
  } = (await intakes.draft(coordinator, intakeId)) ?? {};
  must(await intakes.publish(coordinator, intakeId, seen));
  clock.advance(opensAt - clock.now());
  let number = 0;
  let commands = 0;
  return {
    ...{ services, clock, coordinator, intakeId },
    async apply(who, changes, { sent = true, declared } = {}) {
      const { academyId } = coordinator;
      const [id, applicantId, at] = [ids.id(), ids.id(), new Date(clock.now())];
      const answers = JSON.stringify(answered(changes));
      number += 1;
      await database.write(async (tx) => {
        const email = `${who}@test.example`;
        await tx.applicant.create({ data: { id: applicantId, academyId, email, createdAt: at } });
        const row = { id, academyId, intakeId, applicantId, number, answers };
        const times = { savedAt: at, startedAt: at, submittedAt: sent ? at : null };
        await tx.application.create({
          data: { ...row, ...times, submitted: sent ? answers : null },
        });
        if (!declared) return;
        const values = JSON.stringify({ gender: declared });
        const declaration = { applicationId: id, academyId, values, consentedAt: at };
        await tx.declaration.create({ data: declaration });
      });
      return id;
    },
    find: (finding) => {
      commands += 1;
      const blank = { reason: '', of: '', commandId: `c${commands}` };
      return screening.screen(coordinator, intakeId, { ...blank, ...finding });
    },
    async numbers(wish) {
      const list = await screening.list(coordinator, intakeId, { ...ALL, ...wish });
      return list?.lines.map((line) => line.number) ?? [];
    },
    close: () => clock.advance(closesAt - clock.now()),
  };
}
