import { Form, Link } from '@remix-run/react';
import type { BoardPage } from '~/server/fellowship/standing/board';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

/** Reasons that only who teaches can do something about, and where. */
const OURS: Readonly<Record<string, string>> = {
  noSeat: 'seat',
  checkWaits: 'mark',
  checkUpcoming: 'open',
};

interface SummaryProps {
  board: BoardPage;
  asked: { group: string; reason: string | null };
  mayTeach: boolean;
  address: (changes: Readonly<Record<string, string>>) => string;
}

/** What is missing, each with how many people miss it and a way to remind them all. */
export function Missing({ board, asked, mayTeach, address }: SummaryProps) {
  const { t } = useMessages();
  const { missing, day } = board;
  if (missing.length === 0 || day === null) return null;
  return (
    <Section title={t('readiness.missing')}>
      <ul className="grid border-t border-line">
        {missing.map(({ code, people }) => (
          <li
            key={code}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-2"
          >
            <Link
              to={address({ reason: asked.reason === code ? '' : code, state: '' })}
              preventScrollReset
              aria-current={asked.reason === code ? 'true' : undefined}
              className="link flex min-h-11 grow items-center gap-3 aria-[current]:font-semibold"
            >
              <b className="w-10 text-right text-xl tabular-nums">{people}</b>
              {t(`readiness.missing.${code}`)}
            </Link>
            {code in OURS ? (
              mayTeach && (
                <Ours code={code} exerciseId={day.exerciseId} cohortId={board.cohort.id} />
              )
            ) : (
              <RemindAll code={code} people={people} board={board} group={asked.group} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface RemindAllProps {
  code: string;
  people: number;
  board: BoardPage;
  group: string;
}

function RemindAll({ code, people, board: { day }, group }: RemindAllProps) {
  const { t } = useMessages();
  if (day === null || day.past) return null;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="exercise" value={day.id} />
      <input type="hidden" name="group" value={group} />
      <Button size="small" name="code" value={code}>
        {t('readiness.remindAll', { count: people })}
        <span className="sr-only">: {t(`readiness.missing.${code}`)}</span>
      </Button>
    </Form>
  );
}

interface OursProps {
  code: string;
  exerciseId: string;
  cohortId: string;
}

/** Where who teaches does something about it. */
function Ours({ code, exerciseId, cohortId }: OursProps) {
  const { t } = useMessages();
  const places: Readonly<Record<string, string>> = {
    noSeat: `/exercises/${exerciseId}`,
    checkWaits: '/marking',
    checkUpcoming: `/cohorts/${cohortId}/assignments`,
  };
  return (
    <Link to={places[code] ?? ''} className="link flex min-h-11 items-center text-sm font-semibold">
      {t(`readiness.ours.${OURS[code]}`)}
    </Link>
  );
}

const STATES = ['ready', 'nearly', 'not'] as const;
const LOOKS = { ready: 'fill-good', nearly: 'fill-warn', not: 'fill-bad' } as const;

/** How many are ready, as a bar; the figures stand beside it. */
export function Counts({ counts }: { counts: BoardPage['counts'] }) {
  const { t } = useMessages();
  if (counts.all === 0) return null;
  const share = (part: number) => (part * 100) / counts.all;
  const from = { ready: 0, nearly: share(counts.ready), not: share(counts.ready + counts.nearly) };
  return (
    <div className="grid gap-2">
      <svg
        aria-hidden="true"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        className="h-3 w-full forced-color-adjust-none"
      >
        {STATES.map((state) => (
          <rect
            key={state}
            x={from[state]}
            width={share(counts[state])}
            height="10"
            className={LOOKS[state]}
          />
        ))}
      </svg>
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        {STATES.map((state) => (
          <div key={state} className="flex items-center gap-2">
            <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 forced-color-adjust-none">
              <rect width="12" height="12" className={LOOKS[state]} />
            </svg>
            <dt>{t(`readiness.state.${state}`)}</dt>
            <dd className="font-semibold tabular-nums">{counts[state]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
