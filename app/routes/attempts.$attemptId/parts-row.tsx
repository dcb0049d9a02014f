import { classes } from '~/ui/class-names';
import { useMessages } from '~/ui/messages/messages';
import type { OpenPage } from './attempt-page';

interface PartsRowProps {
  parts: OpenPage['parts'];
  /** The part that is shown, from 1. */
  part: number;
  isAnswered: (item: OpenPage['parts'][number][number]) => boolean;
}

/** Where a long check has been answered, and the way to its other parts: each button saves first. */
export function PartsRow({ parts, part, isAnswered }: PartsRowProps) {
  const { t } = useMessages();
  return (
    <nav aria-label={t('check.parts')}>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-1">
        {parts.map((items, index) => {
          const open = items.filter((item) => !isAnswered(item)).map(({ number }) => number);
          const isHere = index + 1 === part;
          return (
            <li key={items[0]?.id} className="grid">
              <button
                type="submit"
                name="intent"
                value={`part-${index + 1}`}
                aria-current={isHere ? 'step' : undefined}
                className={classes(
                  'grid min-h-11 content-start border-t-4 px-2 py-1 text-left text-sm',
                  isHere ? 'bg-accent-soft' : 'bg-surface hover:bg-accent-soft',
                  open.length === 0 ? 'border-good' : isHere ? 'border-accent' : 'border-line',
                )}
              >
                <span className="font-semibold">
                  {t('check.part', { number: index + 1, count: parts.length })}
                </span>
                <span className="text-muted tabular-nums">
                  {open.length === 0
                    ? t('check.part.answered')
                    : t('check.part.open', { numbers: open.join(', ') })}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
