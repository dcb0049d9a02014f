import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { useDebrief } from '../frame/debrief-context';
import { Ending } from './ending';
import type { OutcomePart } from './outcome-data';
import { OutcomeFacts } from './outcome-facts';
import { Scores } from './scores';
import { Statements } from './statements';
import { Treaty } from './treaty';

/** What came out: the text or the failure, and what it was worth. */
export function Outcome({ result, scores, efficient, better }: OutcomePart) {
  const { t } = useMessages();
  const { head } = useDebrief();
  const adopted = result.kind === 'adopted';
  const own = scores.find(({ party }) => party === head.seat);
  return (
    <div className="grid gap-8">
      <Ending result={result} />
      <OutcomeFacts own={own ?? null} efficient={efficient} better={better} result={result} />
      {scores.length > 0 && <Scores scores={scores} adopted={adopted} />}
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section title={t(adopted ? 'debrief.treaty.title' : 'debrief.treaty.asItStood')}>
          <Treaty articles={result.articles} />
        </Section>
        <div className="grid gap-8">
          <Statements title={t('debrief.objections')} statements={result.objections} />
          <Statements title={t('debrief.reservations')} statements={result.reservations} />
          <Statements title={t('debrief.explanations')} statements={result.explanations} />
        </div>
      </div>
    </div>
  );
}
