import type { RubricLine } from '~/core/learning/format/items';
import { Markdown, type SafeHtml } from '~/ui/markdown';
import { useMessages } from '~/ui/messages/messages';

interface RubricPreviewProps {
  rubric: readonly RubricLine[];
  /** A text that would earn everything. */
  model: SafeHtml | null;
}

/** How a text is marked, line by line, and one that would earn everything. */
export function RubricPreview({ rubric, model }: RubricPreviewProps) {
  const { t } = useMessages();
  return (
    <>
      {rubric.length > 0 && <p className="label-caps">{t('activity.rubric.title')}</p>}
      {rubric.map(({ id, title, levels }) => (
        <div key={id} className="grid gap-1">
          <p className="font-semibold">{title}</p>
          <ul className="grid gap-1 text-sm">
            {levels.map(({ marks, text }) => (
              <li key={text}>
                {t('activity.rubric.marks', { marks })}: {text}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {model && (
        <>
          <p className="label-caps">{t('activity.handedIn.model')}</p>
          <Markdown html={model} />
        </>
      )}
    </>
  );
}
