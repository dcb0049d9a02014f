import { must } from '../../builders/cohort';
import { sampleCall, storeReviewedCrowd } from '../../builders/fellowship';
import { confirmList, look, RULES } from '../../builders/places';
import type { Troupe } from './troupe';

/** Where places are given. */
export interface StagedPlaces {
  /** An intake with a list, one whose rules cannot hold together, and one whose places are offered. */
  readonly places: Readonly<Record<'chosen' | 'conflict' | 'offered', string>>;
  /** The number of somebody on the waiting list of the first. */
  readonly waiting: number;
  /** Of the last: of somebody who accepted, and of somebody who could have a place by hand alone. */
  readonly taken: number;
  readonly byHand: number;
}

const POST = { t: (id: string) => id, origin: 'https://learn.example' };
const UNTIL = '2099-01-31T17:00';

/** Chooses, overrides, offers and passes a place on, in intakes of their own. */
export async function stagedPlaces(troupe: Troupe): Promise<StagedPlaces> {
  const { services } = troupe;
  const { selections, offers, database } = services;
  const coordinator = troupe.person('coordinator');
  const panel = { size: 90, panel: 6 };
  const read = async (slug: string, selection = RULES) => {
    const definition = sampleCall({ places: 8, selection });
    const { intake } = await storeReviewedCrowd(services, coordinator, {
      ...{ ...panel, definition, slug, called: `${slug}-` },
    });
    must(await selections.run(coordinator, intake.id));
    await selections.idle();
    return intake.id;
  };
  const chosen = await read('rivers');
  const page = await selections.page(coordinator, chosen, look({ list: 'waiting' }));
  const [first, second] = page?.run?.list?.lines ?? [];
  const override = {
    number: second?.number ?? 0,
    kind: 'in',
    reason: 'Heard by the jury',
  } as const;
  must(await selections.override(coordinator, chosen, override));
  must(await selections.run(coordinator, chosen));
  const where = { attribute: 'country', is: ['BN'] };
  const many = { id: 'brunei', title: 'Three of Brunei', count: 3, sensitive: false } as const;
  const conflict = await read('deltas', [...RULES, { ...many, kind: 'atLeast' as const, where }]);
  const offered = await read('coasts');
  await confirmList(services, coordinator, offered, 1);
  must(await offers.makeAll(coordinator, offered, UNTIL, POST));
  const rows = await database.reader.offer.findMany({
    where: { intakeId: offered },
    take: 3,
    select: {
      application: { select: { id: true, number: true, academyId: true, applicantId: true } },
    },
  });
  for (const [at, { application }] of rows.entries()) {
    const answer = at === 0 ? 'accepted' : 'declined';
    const sent = { commandId: `said-${at}`, answer, reason: 'A post abroad' } as const;
    must(await offers.answer(application, application.id, sent, POST));
  }
  await selections.idle();
  const others = await selections.page(coordinator, offered, look({ list: 'others' }));
  return {
    places: { chosen, conflict, offered },
    waiting: first?.number ?? 0,
    taken: rows[0]?.application.number ?? 0,
    byHand: others?.run?.list?.lines[0]?.number ?? 0,
  };
}
