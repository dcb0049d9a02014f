import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { ReviewersPage } from './board-page';
import { pointsText } from './points';

const STEPS = ['model', 'estimate', 'draw', 'merit'] as const;

/** How far reviewers agree, and how scores are made comparable, in words with the sources. */
export function Method({ board }: { board: ReviewersPage['board'] }) {
  const { t } = useMessages();
  const { agreement, spread, panels, done, thirdOpinionAbove: percent, perApplication } = board;
  const { alpha, meanDifference, pairs } = agreement;
  return (
    <Section title={t('reviewing.method.title')}>
      {pairs === 0 ? (
        <p className="text-muted">{t('reviewing.method.noPairs')}</p>
      ) : (
        <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
          <Figure
            name={t('reviewing.method.alpha')}
            value={alpha === null ? '–' : alpha.toFixed(2)}
            note={t('reviewing.method.alphaNote')}
          />
          <Figure
            name={t('reviewing.method.difference')}
            value={meanDifference === null ? '–' : pointsText(meanDifference)}
            note={t('reviewing.method.differenceNote', { pairs })}
          />
          <Figure
            name={t('reviewing.method.quality')}
            value={pointsText(spread.applications)}
            note={t('reviewing.method.spreadNote')}
          />
          <Figure
            name={t('reviewing.method.strictness')}
            value={pointsText(spread.reviewers)}
            note={t('reviewing.method.strictnessNote', { rest: pointsText(spread.rest) })}
          />
        </dl>
      )}
      {done > 0 && panels > 1 && <p>{t('reviewing.method.panels', { count: panels })}</p>}
      <Disclosure summary={t('reviewing.method.how')}>
        <ol className="grid max-w-reading list-decimal gap-2 pl-5">
          {STEPS.map((step) => (
            <li key={step}>{t(`reviewing.method.step.${step}`)}</li>
          ))}
          <li>{t('reviewing.method.step.third', { percent, reviews: perApplication })}</li>
        </ol>
        <p className="mt-3 max-w-reading text-sm text-muted">{t('reviewing.method.sources')}</p>
      </Disclosure>
    </Section>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div className="grid content-start gap-0.5">
      <dt className="label-caps">{name}</dt>
      <dd className="font-serif text-2xl tabular-nums">{value}</dd>
      <dd className="text-sm text-muted">{note}</dd>
    </div>
  );
}
