import type { LessonPreview } from '~/server/authoring/look';
import { Markdown } from '~/ui/markdown';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

/** How fast people read to learn, in words a minute. */
const PACE = 200;

/** The lesson as learners will see it. */
export function Preview({ lesson }: { lesson: LessonPreview }) {
  const { t } = useMessages();
  const { html, words, grade } = lesson;
  const minutes = Math.ceil(words / PACE);
  return (
    <Section
      title={t('authoring.preview.title')}
      className="min-w-0 grid-cols-[minmax(0,1fr)]"
      aside={
        <p className="text-sm text-muted tabular-nums">
          {t('authoring.preview.length', { words, minutes })}
          {grade !== null && <> · {t('authoring.preview.grade', { grade })}</>}
        </p>
      }
    >
      <Markdown html={html} lesson />
    </Section>
  );
}
