import type { CheckPreview, ItemPreview as Item } from '~/server/authoring/item-preview';
import { Markdown } from '~/ui/markdown';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { ItemKey } from './item-key';

const howIds = messageIds('authoring.item.how.');

/** One item of a check as a learner meets it, and under it, for its author, the key. */
export function ItemPreview({ check }: { check: CheckPreview }) {
  const { t } = useMessages();
  const { item, at, items } = check;
  return (
    <Section
      title={t('authoring.item.title', { number: at + 1, count: items.length })}
      className="min-w-0 grid-cols-[minmax(0,1fr)]"
      aside={
        item && <p className="text-sm text-muted">{t('check.worth', { marks: item.marks })}</p>
      }
    >
      {item ? (
        <>
          <Asked item={item} />
          <ItemKey itemKey={item.key} />
        </>
      ) : (
        <p className="text-muted">{t('authoring.item.unread')}</p>
      )}
    </Section>
  );
}

function Asked({ item }: { item: Item }) {
  const { t } = useMessages();
  const { type, prompt, figure, position, choices, among, gaps, mostWords } = item;
  return (
    <div className="grid gap-3">
      {position && <p className="text-sm text-muted">{t('authoring.item.position', position)}</p>}
      <Markdown html={prompt} />
      {figure && <Markdown html={figure} lesson />}
      <p className="label-caps">{t(howIds(type))}</p>
      {gaps && <Markdown html={gaps} />}
      {choices.length > 0 && (
        <ul className="grid list-disc gap-1 pl-5">
          {choices.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {among.length > 0 && (
        <p className="text-sm">{t('authoring.item.among', { among: among.join(' · ') })}</p>
      )}
      {mostWords !== null && (
        <p className="text-sm text-muted">{t('check.mostWords', { words: mostWords })}</p>
      )}
    </div>
  );
}
