import { createOffers, type Offers } from './offers/offers';
import type { FellowshipParts } from './parts';
import type { AfterConfirmIn } from './selections/confirm';
import type { Runs } from './selections/runs';
import { createSelections, type Selections } from './selections/selections';
import { createSolver } from './solver';

/** Who gets places, and who takes them: both work with one solver. */
export interface Places {
  selections: Selections;
  offers: Offers;
  /** Gives up what is being worked out and closes the solver. */
  stopPlaces(): Promise<void>;
}

/** @param afterConfirmIn belongs to the confirmation of a selection, in its transaction */
export function createPlaces(
  parts: FellowshipParts & { readonly runs: Runs },
  afterConfirmIn: AfterConfirmIn,
): Places {
  const solver = createSolver();
  const own = { ...parts, solver };
  const selections = createSelections({ ...own, afterConfirmIn });
  const offers = createOffers(own);
  return {
    selections,
    offers,
    async stopPlaces() {
      const stopped = Promise.all([selections.stop(), offers.stop()]);
      await solver.close();
      await stopped;
    },
  };
}
