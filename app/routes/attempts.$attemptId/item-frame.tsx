import { Markdown } from '~/ui/markdown';
import { useMessages } from '~/ui/messages/messages';
import type { Delivery } from '~/ui/offline/use-unsent';
import type { OpenItemPage } from './attempt-page';
import { Controls } from './controls';
import { Position } from './position';

interface ItemFrameProps {
  item: OpenItemPage;
  /** Of all items. */
  count: number;
  state: Delivery | undefined;
  /** Fields of it that were on this device when the page came back. */
  waiting: Readonly<Record<string, string>> | undefined;
}

/** One item: what is asked, what there is to look at, where to answer, and whether that is saved. */
export function ItemFrame({ item, count, state, waiting }: ItemFrameProps) {
  const { t } = useMessages();
  const { id, of } = item.shown;
  return (
    <section
      id={`item-${id}`}
      data-item={id}
      aria-labelledby={`item-${id}-title`}
      className="grid gap-3 border-t border-rule pt-3"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`item-${id}-title`} className="label-caps">
          {t('check.item', { number: item.number, count })}
        </h2>
        <p className="text-sm text-muted tabular-nums">{t('check.worth', { marks: of / 100 })}</p>
      </div>
      {item.position && <Position position={item.position} />}
      <div id={`item-${id}-prompt`}>
        <Markdown html={item.prompt} />
      </div>
      {item.figure && <Markdown html={item.figure} />}
      <Controls item={item} waiting={waiting} />
      <p role="status" className="min-h-5 text-sm text-muted">
        {state && t(`check.delivery.${state}`)}
      </p>
    </section>
  );
}
