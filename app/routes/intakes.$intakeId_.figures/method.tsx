import type { FiguresPage } from '~/server/fellowship/figures/figures';
import { messageIds, useMessages } from '~/ui/messages/messages';

const stageNamed = messageIds('figures.stage.');

/** How figures are made, in two sentences, and of which day those are that are there. */
export function Method({ closings }: Pick<FiguresPage, 'closings'>) {
  const { t } = useMessages();
  return (
    <div className="grid max-w-3xl gap-3">
      <p className="border-l-4 border-accent pl-4 font-serif text-lg">{t('figures.method')}</p>
      {closings.length > 0 && (
        <dl className="flex flex-wrap gap-x-8 gap-y-2 pl-5 text-sm">
          {closings.map(({ stage, asOf, reached }) => (
            <div key={stage}>
              <dt className="label-caps">{t(stageNamed(stage))}</dt>
              <dd className="tabular-nums">{t('figures.asOf', { people: reached, day: asOf })}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
