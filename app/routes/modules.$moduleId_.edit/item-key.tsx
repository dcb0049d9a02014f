import type { KeyPreview } from '~/server/authoring/item-preview';
import { CheckIcon } from '~/ui/icons';
import { Markdown } from '~/ui/markdown';
import { useMessages } from '~/ui/messages/messages';
import { RubricPreview } from './rubric-preview';

/** What is right, and what learners are told once answers may be shown. */
export function ItemKey({ itemKey }: { itemKey: KeyPreview }) {
  const { t } = useMessages();
  const { options, lines, rubric, model, explanation } = itemKey;
  return (
    <div className="grid gap-3 border-l-2 border-accent pl-4">
      <p className="label-caps">{t('authoring.item.key')}</p>
      <ul className="grid gap-2">
        {options.map(({ text, right, feedback, refused }) => (
          <li key={text} className="grid gap-0.5">
            <p className="flex items-start gap-1.5 font-semibold">
              {right && (
                <span className="text-good">
                  <CheckIcon />
                  <span className="sr-only">{t('authoring.item.right')}</span>
                </span>
              )}
              {text}
            </p>
            <p className="text-sm text-muted">{feedback}</p>
            {refused !== null && (
              <p className="text-sm">{t('authoring.item.refused', { reason: refused })}</p>
            )}
          </li>
        ))}
        {lines.map(({ about, wanted, feedback }) => (
          <li key={`${about} ${wanted}`} className="grid gap-0.5">
            <p>
              {about} <strong>{t('authoring.item.wanted', { wanted })}</strong>
            </p>
            {feedback !== '' && <p className="text-sm text-muted">{feedback}</p>}
          </li>
        ))}
      </ul>
      <RubricPreview rubric={rubric} model={model} />
      <p className="label-caps">{t('check.explanation')}</p>
      <Markdown html={explanation} />
    </div>
  );
}
