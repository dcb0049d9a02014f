import type { Slices } from '~/core/negotiation/view';
import type { PublicScenario } from '~/core/scenario/publicPart';
import { renderMarkdown } from '~/server/markdown/render';
import type { TableAccess } from '~/server/tables/access';

/** What the lobby shows of a seat's mandate. */
function briefOf({ brief }: Slices, { issues }: PublicScenario) {
  if (brief === null) return null;
  const { payoff, reservation } = brief;
  return {
    instructions: renderMarkdown(brief.instructions, 3),
    interests: brief.interests,
    received: brief.received.map(({ at, message }) => ({ at, html: renderMarkdown(message, 3) })),
    reservation: reservation ?? null,
    staked: payoff !== undefined,
    issues: issues.map(({ id, article, title, options }) => ({
      ...{ id, article, title },
      options: options.map((option) => ({
        id: option.id,
        label: option.label,
        points: payoff?.[id]?.[option.id] ?? null,
        redLine:
          brief.redLines.find((line) => line.issue === id && line.options.includes(option.id))
            ?.reason ?? null,
      })),
    })),
  };
}

/** Why the meeting cannot be started now: `null` where it can, undefined where it is not theirs to. */
function startFor({ runs }: TableAccess, slices: Slices): { empty: string[] } | null {
  const refusal = slices.moves.find(({ type }) => type === 'start')?.refusal ?? null;
  const theirs = runs || (refusal === null ? isChair(slices) : refusal.code === 'seatsEmpty');
  if (!theirs || slices.meeting.state !== 'lobby') return null;
  const { seats } = slices.roster;
  return { empty: Object.keys(seats).filter((seat) => seats[seat] === 'empty') };
}

function isChair({ moves }: Slices): boolean {
  return moves.some(({ type, refusal }) => type === 'start' && refusal === null);
}

/**
 * Everything the lobby shows to whoever `access` was made for: from their own view, and from what
 * everybody knows of the scenario.
 */
export function lobbyPage(access: TableAccess, slices: Slices, scenario: PublicScenario) {
  const { tableId, exerciseId, seat, runs, kind, holders } = access;
  const { meeting, roster } = slices;
  return {
    ...{ tableId, exerciseId, seat, runs, practice: kind === 'practice' },
    state: meeting.state,
    pace: meeting.pace,
    phases: meeting.phases.map(({ id, planned }) => ({ id, minutes: planned / 60_000 })),
    scenario: { id: scenario.id, title: scenario.title, minutes: scenario.minutes },
    parties: scenario.parties.map((party) => ({
      ...{ id: party.id, name: party.name, short: party.short, chair: party.chair },
      kind: party.kind,
      brief: renderMarkdown(party.publicBrief, 3),
      holder: roster.seats[party.id] ?? 'empty',
      heldBy: holders[party.id]?.name ?? null,
    })),
    brief: seat === null ? null : briefOf(slices, scenario),
    start: startFor(access, slices),
  };
}

export type LobbyPage = ReturnType<typeof lobbyPage>;
export type LobbyBrief = NonNullable<LobbyPage['brief']>;
