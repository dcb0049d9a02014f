import { makeApplicant, POST } from '../../builders/call';
import type { StagedPlaces } from './places';
import type { Troupe } from './troupe';

/** How an application stands once its call is closed. */
type Decided = 'reviewed' | 'offered' | 'accepted' | 'declined' | 'waiting' | 'notSelected';

/** Applications to closed calls, with what lets their applicants in. */
export interface StagedDecided {
  readonly decided: Readonly<Record<Decided, { readonly id: string; readonly token: string }>> & {
    /** The address of a call that is over. */
    readonly call: string;
  };
}

/**
 * Of the calls whose places are given: somebody who hears nothing yet, and, where all have been told,
 * one of each that they may be told.
 */
export async function decided(troupe: Troupe, { places }: StagedPlaces): Promise<StagedDecided> {
  const { services } = troupe;
  const { offers, database } = services;
  const { reader } = database;
  const told = await offers.publish(troupe.person('coordinator'), places.offered, 'results', POST);
  if (!told?.ok) throw new Error(`Nobody was told: ${told?.fault}`);
  const slugOf = async (id: string) =>
    (await reader.intake.findUniqueOrThrow({ where: { id }, select: { slug: true } })).slug;
  const call = await slugOf(places.offered);

  async function enter(slug: string, where: object) {
    const { applicant } = await reader.application.findFirstOrThrow({
      where: { intake: { slug }, submittedAt: { not: null }, withdrawnAt: null, ...where },
      orderBy: { number: 'asc' },
      select: { applicant: { select: { email: true } } },
    });
    const { id, cookie } = await makeApplicant(services, applicant.email, slug);
    return { id, token: cookie.split('=')[1] ?? '' };
  }
  const answered = (answer: string | null) => enter(call, { offer: { answer } });
  const heard = (type: string) => enter(call, { events: { some: { type } } });
  return {
    decided: {
      call,
      reviewed: await enter(await slugOf(places.chosen), { screening: 'eligible' }),
      offered: await answered(null),
      accepted: await answered('accepted'),
      declined: await answered('declined'),
      waiting: await heard('result.waiting'),
      notSelected: await heard('result.notSelected'),
    },
  };
}
