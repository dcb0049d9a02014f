import type { IntakeOverview } from '~/server/fellowship/intakes/intakes';
import { LinkButton } from '~/ui/link-button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';

const nextFor = messageIds('intake.next.');

/** What stands in the way of publishing a draft. */
export interface OpenDraft {
  seen: number;
  faults: number;
  dates: 'dates' | 'past' | null;
  warnings: readonly { at: number; label: string; suggests: readonly string[] }[];
}

/** The one next thing to do, in words and with the way to it. */
export function NextStep(props: { intake: IntakeOverview; open: OpenDraft | null }) {
  const { t } = useMessages();
  const { intake, open } = props;
  const { step, path } = stepOf(intake, open);
  const { applications, reviews, offers } = intake.figures;
  const values = {
    ...{ faults: open?.faults ?? 0, sent: applications.sent, drafts: applications.drafts },
    ...{ unscreened: applications.unscreened, left: reviews.all - reviews.done },
    ...{ waiting: offers.open, accepted: offers.accepted },
  };
  return (
    <Notice title={t('intake.next')}>
      <p>{t(nextFor(step), values)}</p>
      {path !== null && (
        <p className="mt-2">
          <LinkButton kind="primary" to={path}>
            {t(nextFor(`${step}.go`))}
          </LinkButton>
        </p>
      )}
    </Notice>
  );
}

/** The step that is due, and the page on which it is done; null where there is only waiting. */
function stepOf({ id, slug, stage, figures }: IntakeOverview, open: OpenDraft | null) {
  const at = (part: string) => `/intakes/${id}${part}`;
  switch (stage) {
    case 'draft': {
      const ready = open !== null && open.faults === 0 && open.dates === null;
      if (ready) return { step: 'publish', path: '#publish' };
      return open?.faults === 0
        ? { step: 'dates', path: at('/edit?part=about') }
        : { step: 'draft', path: at('/edit') };
    }
    case 'coming':
      return { step: 'coming', path: `/calls/${slug}` };
    case 'open':
      return { step: 'open', path: at('/applications') };
    case 'closed':
      return figures.applications.unscreened > 0
        ? { step: 'screen', path: at('/applications?screening=none') }
        : { step: 'assign', path: at('/reviewers') };
    case 'review':
      return { step: 'review', path: at('/reviewers') };
    case 'selection':
      return { step: 'selection', path: at('/selection') };
    case 'offers':
      return { step: 'offers', path: at('/offers') };
    case 'cohort':
      return { step: 'cohort', path: at('/figures') };
  }
}
