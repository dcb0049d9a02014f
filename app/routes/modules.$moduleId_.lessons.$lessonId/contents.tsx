import { CheckIcon } from '~/ui/icons';
import { useMessages } from '~/ui/messages/messages';
import type { LessonPage } from './lesson-page';

/** The lessons of the module, beside the text on a wide screen, folded above it on a phone. */
export function Contents({ page }: { page: LessonPage }) {
  const { t } = useMessages();
  const { moduleId, lessons, index, sections } = page;
  return (
    <ol className="grid gap-0.5 text-[0.9375rem] leading-snug">
      {lessons.map(({ id, title, finished }, place) => (
        <li key={id}>
          <a
            href={`/modules/${moduleId}/lessons/${id}`}
            aria-current={place === index ? 'page' : undefined}
            className="grid min-h-11 grid-cols-[1.75rem_1fr] items-center border-l-2 border-transparent py-1.5 pl-2 hover:bg-accent-soft aria-[current]:border-accent aria-[current]:font-semibold"
          >
            {finished ? (
              <span className="text-good">
                <CheckIcon />
                <span className="sr-only">{t('lesson.finished')}</span>
              </span>
            ) : (
              <span className="text-muted tabular-nums">{place + 1}</span>
            )}
            <span>{title}</span>
          </a>
          {place === index && sections.length > 1 && (
            <ol className="mb-2 ml-9 grid gap-0.5 border-l border-line">
              {sections.map((section) => (
                <li key={section.id}>
                  <a
                    href={`#${section.id}`}
                    className="flex min-h-8 items-center py-1 pl-3 text-sm text-muted hover:text-ink hover:underline"
                  >
                    {section.title}
                  </a>
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}
