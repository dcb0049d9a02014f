import type { Refusal } from '~/core/negotiation/refusal';
import type { PublicScenario } from '~/core/scenario/publicPart';
import type { Sheet } from '~/server/exercises/preparation';
import type { FormText } from '~/server/http/form';

/** What the page says after a form was sent. */
export type LobbyAnswer =
  | { kind: 'saved'; at: number }
  | { kind: 'done' }
  | { kind: 'refused'; refusal: Pick<Refusal, 'code' | 'values'> }
  | { kind: 'failed' };

/** The commands that a lobby's forms send. */
export const LOBBY_COMMANDS = ['takeSeat', 'start', 'end'] as const;

/** Reads the sheet of preparation; an offer that is not the issue's own is left out. */
export function readSheet(text: FormText, { issues }: PublicScenario): Sheet {
  return {
    interests: text('interests'),
    reservation: text('reservation'),
    others: text('others'),
    firstOffer: Object.fromEntries(
      issues.flatMap(({ id, options }) => {
        const option = options.find((one) => one.id === text(`offer-${id}`));
        return option ? [[id, option.id]] : [];
      }),
    ),
  };
}
