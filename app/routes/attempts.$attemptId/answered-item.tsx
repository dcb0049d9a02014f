import { Link, useParams } from '@remix-run/react';
import { Disclosure } from '~/ui/disclosure';
import { Markdown } from '~/ui/markdown';
import { useMessages } from '~/ui/messages/messages';
import { AnsweredLines } from './answered-lines';
import { AnsweredOptions } from './answered-options';
import { AnsweredText } from './answered-text';
import type { ClosedItemPage } from './attempt-page';
import { Position } from './position';

interface AnsweredItemProps {
  item: ClosedItemPage;
  /** Of all items. */
  count: number;
}

/** An item after the attempt: what it earned and, where answers are shown, why. */
export function AnsweredItem({ item, count }: AnsweredItemProps) {
  const { t } = useMessages();
  const { attemptId = '' } = useParams();
  const { id, number, earned, of, waits, prompt, figure, position, answers, judged } = item;
  return (
    <section aria-labelledby={`item-${id}-title`} className="grid gap-3 border-t border-rule pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`item-${id}-title`} className="label-caps">
          {t('check.item', { number, count })}
        </h2>
        <p className="font-semibold tabular-nums">
          {t('check.earned', { earned: earned / 100, of: of / 100 })}
          {waits && <span className="font-normal text-muted"> · {t('check.waits')}</span>}
        </p>
      </div>
      <Markdown html={prompt} />
      {figure && <Markdown html={figure} />}
      {position && (
        <Disclosure summary={t('check.position.again')}>
          <Position position={position} />
        </Disclosure>
      )}
      {answers && answers.options.length > 0 && <AnsweredOptions options={answers.options} />}
      {answers && answers.lines.length > 0 && <AnsweredLines lines={answers.lines} />}
      <AnsweredText answers={answers} judged={judged} />
      {waits && (
        <p>
          <Link
            to={`/marking/${encodeURIComponent(`attempt:${attemptId}:${id}`)}`}
            className="link"
          >
            {t('marking.form.self')}
          </Link>
        </p>
      )}
      {answers && (
        <div className="border-l-2 border-accent pl-4">
          <p className="label-caps">{t('check.explanation')}</p>
          <Markdown html={answers.explanation} />
        </div>
      )}
    </section>
  );
}
