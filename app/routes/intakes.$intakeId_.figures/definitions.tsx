import { messageIds, useMessages } from '~/ui/messages/messages';

/** Every figure that a page or a file about representation shows; each has its words. */
export const DEFINED = [
  ...(['applied', 'selected', 'completed', 'percent', 'ofFirst', 'notSaid'] as const),
  ...(['withheld', 'leastDeveloped'] as const),
] as const;

const termOf = messageIds('figures.term.');
const meaningOf = messageIds('figures.definition.');

/** What each figure means. */
export function Definitions() {
  const { t } = useMessages();
  return (
    <section aria-labelledby="definitions" className="grid gap-3">
      <h2 id="definitions" className="text-2xl">
        {t('figures.definitions')}
      </h2>
      <dl className="grid gap-x-8 gap-y-3 text-[0.9375rem] sm:grid-cols-[12rem_1fr]">
        {DEFINED.map((figure) => (
          <div key={figure} className="contents">
            <dt className="font-semibold">{t(termOf(figure))}</dt>
            <dd className="max-w-3xl text-muted max-sm:-mt-3">{t(meaningOf(figure))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
