import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { ListName, SelectionQuery } from '~/server/fellowship/selections/page';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import { must } from './cohort';
import { sampleCall, storeReviewedCrowd, type TestIntake } from './fellowship';
import { type ManualClock, manualClock } from './manual-clock';
import { makePerson } from './people';
import { testServices } from './services';

/** An intake whose applications have been read, with somebody who runs it. */
export interface ReadIntake {
  services: Services;
  clock: ManualClock;
  coordinator: Person;
  intake: TestIntake;
}

const where = (attribute: string, ...is: string[]) => ({ attribute, is });

/** Few places, and rules of every kind over ordinary and over declared matters. */
export const RULES: CallDefinition['selection'] = [
  {
    ...{ id: 'country', kind: 'perValue', attribute: 'country', atMost: 2, sensitive: false },
    title: 'At most two of each country',
  },
  {
    ...{ id: 'least-developed', kind: 'atLeast', where: where('least-developed', 'yes') },
    ...{ title: 'At least three from least developed countries', count: 3, sensitive: false },
  },
  {
    ...{ id: 'women', kind: 'atLeast', where: where('gender', 'woman'), share: 50 },
    ...{ title: 'At least half women', sensitive: true },
  },
  {
    ...{ id: 'nominated', kind: 'atLeast', where: where('community-nomination', 'yes') },
    ...{ title: 'Two nominated by a community', count: 2, sensitive: true, weight: 900 },
  },
  {
    ...{ id: 'industry', kind: 'atLeast', where: where('sector', 'industry'), count: 2 },
    ...{ title: 'Two from companies', sensitive: false, weight: 700 },
  },
];

/** An intake of 90 applications and 8 places, read by six; with other rules where they are given. */
export async function readIntake(
  changes: Partial<CallDefinition> = {},
  size = 90,
): Promise<ReadIntake> {
  const clock = manualClock();
  const services = await testServices({ clock });
  const coordinator = await makePerson(services, 'coordinator', 'coordinator');
  const definition = sampleCall({ places: 8, selection: RULES, ...changes });
  const { intake } = await storeReviewedCrowd(services, coordinator, {
    ...{ size, panel: 6, definition },
  });
  return { services, clock, coordinator, intake };
}

/** What a page asks for. */
export function look(changes: Partial<SelectionQuery> = {}): SelectionQuery {
  return { list: 'chosen', page: 1, person: null, run: null, changes: false, ...changes };
}

/** Runs a selection to its end. @returns the number of the run that is there then */
export async function runSelection({ services, coordinator, intake }: ReadIntake): Promise<number> {
  must(await services.selections.run(coordinator, intake.id));
  await services.selections.idle();
  const page = await services.selections.page(coordinator, intake.id, look());
  return page?.run?.number ?? 0;
}

/** Leaves out, for a reason, whoever has too few reviews, and confirms the run of this number. */
export async function confirmList(
  services: Pick<Services, 'selections'>,
  coordinator: Person,
  intakeId: string,
  number: number,
): Promise<void> {
  const { selections } = services;
  const page = await selections.page(coordinator, intakeId, look());
  const seen = page?.unread?.count ?? 0;
  const wanted = { seen, reason: 'They have too few reviews' };
  if (seen > 0) must(await selections.leaveOutUnread(coordinator, intakeId, wanted));
  must(await selections.confirm(coordinator, intakeId, number));
}

/** The numbers of the applications in a part of the list, its first page. */
export async function numbersIn(read: ReadIntake, list: ListName): Promise<number[]> {
  const { services, coordinator, intake } = read;
  const page = await services.selections.page(coordinator, intake.id, look({ list }));
  return (page?.run?.list?.lines ?? []).map(({ number }) => number);
}
