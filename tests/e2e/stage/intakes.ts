import type { Troupe } from './troupe';

/** What a coordinator looks at. */
export interface StagedIntakes {
  /** A programme; of it an intake in work, one whose call is open, and one in review. */
  readonly intakes: Readonly<
    Record<'programme' | 'draft' | 'open' | 'read' | 'application', string>
  >;
}

/** Begins an intake in the demo academy's programme, and finds those that it has. */
export async function stagedIntakes(troupe: Troupe): Promise<StagedIntakes> {
  const { programmes, intakes, screening } = troupe.services;
  const coordinator = troupe.person('coordinator');
  const programme = (await programmes.list(coordinator)).find((one) => one.intakes > 1)?.id ?? '';
  const standing = (await programmes.page(coordinator, programme))?.intakes ?? [];
  const at = (stage: string) => standing.find((one) => one.stage === stage)?.id ?? '';
  const wanted = { title: 'Oceans Fellowship', from: 'sample' };
  const made = await intakes.make(coordinator, programme, wanted);
  const read = at('review');
  const wish = { state: 'sent', screening: 'all', country: '', search: '', page: 1 } as const;
  const list = await screening.list(coordinator, read, wish);
  const [application] = list?.lines ?? [];
  if (!made?.ok || !application) throw new Error('The demo academy has no fellowship.');
  const ids = { draft: made.value, open: at('open'), read, application: application.id };
  return { intakes: { programme, ...ids } };
}
