import type { MemberStanding } from '~/core/fellowship/readiness/standing';
import type { Translate } from '~/ui/messages/messages';

/** A share as text; a dash where there is nothing to take a share of. */
export function percentText(t: Translate, percent: number | null): string {
  return percent === null ? t('dashboard.none') : t('dashboard.percent', { percent });
}

/** Marks as people write them, out of hundredths. */
export function marksText(hundredths: number): string {
  return String(hundredths / 100);
}

/** What somebody did at tables, in the order of the bars. */
export function madeBy(participation: MemberStanding['participation']): number[] {
  const { interventions, proposals, packages, supports } = participation;
  return [interventions, proposals, packages, supports];
}
