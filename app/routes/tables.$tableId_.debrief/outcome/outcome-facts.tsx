import { useMessages } from '~/ui/messages/messages';
import { type Fact, Facts } from '../frame/facts';
import type { OutcomePart, OutcomeScore } from './outcome-data';

interface OutcomeFactsProps {
  own: OutcomeScore | null;
  efficient: boolean | null;
  better: number;
  result: OutcomePart['result'];
}

/** The reader's own figures first, then what holds for the whole table. */
export function OutcomeFacts({ own, efficient, better, result }: OutcomeFactsProps) {
  const { t } = useMessages();
  const facts: Fact[] = [...useOwnFacts(own)];
  if (efficient !== null) {
    facts.push({
      key: 'efficient',
      label: t('debrief.fact.efficient'),
      value: t(efficient ? 'debrief.yes' : 'debrief.no'),
      note: t(efficient ? 'debrief.fact.efficientYes' : 'debrief.fact.efficientNo'),
    });
  }
  if (result.kind !== 'neverStarted') {
    facts.push({
      key: 'better',
      label: t('debrief.fact.better'),
      value: better,
      note: t(
        result.kind === 'adopted' ? 'debrief.fact.betterThanDeal' : 'debrief.fact.betterThanNone',
      ),
    });
  }
  return facts.length > 0 ? <Facts facts={facts} /> : null;
}

function useOwnFacts(own: OutcomeScore | null): Fact[] {
  const { t } = useMessages();
  if (own === null) return [];
  const { reached, reservation, most, left } = own;
  const above = (reached ?? 0) - reservation;
  const score: Fact =
    reached === null
      ? {
          key: 'score',
          label: t('debrief.fact.noScore'),
          value: reservation,
          note: t('debrief.fact.noScoreNote'),
        }
      : {
          key: 'score',
          label: t('debrief.fact.score'),
          value: reached,
          note: t(above >= 0 ? 'debrief.fact.above' : 'debrief.fact.below', {
            points: Math.abs(above),
            reservation,
          }),
        };
  const best: Fact = {
    key: 'most',
    label: t('debrief.fact.most'),
    value: most ?? t('debrief.none'),
    note: t(most === null ? 'debrief.fact.mostNone' : 'debrief.fact.mostNote'),
  };
  const over: Fact[] =
    left === null
      ? []
      : [
          {
            key: 'left',
            label: t('debrief.fact.left'),
            value: left,
            note: t('debrief.fact.leftNote'),
          },
        ];
  return [score, best, ...over];
}
