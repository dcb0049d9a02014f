import { classes } from '~/ui/class-names';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Contents } from './contents';
import type { LessonPage } from './lesson-page';

/** The head of a lesson: where it belongs, its title, how long it takes, how far the reader is. */
export function Head({ page }: { page: LessonPage }) {
  const { t } = useMessages();
  const { moduleId, module, title, minutes, index, lessons } = page;
  const place = t('lesson.place', { number: index + 1, of: lessons.length });
  return (
    <header className="grid max-w-[38rem] gap-3">
      <p className="text-[0.9375rem]">
        <a href={`/modules/${moduleId}`} className="link inline-flex min-h-6 items-center">
          {module}
        </a>
      </p>
      <div aria-hidden="true" className="flex gap-1 print:hidden">
        {lessons.map(({ id, finished }, at) => (
          <span
            key={id}
            className={classes(
              'h-1 grow',
              finished ? 'bg-accent' : at === index ? 'bg-rule' : 'bg-line',
            )}
          />
        ))}
      </div>
      <h1 className="text-3xl sm:text-[2.625rem] sm:leading-[1.12]">{title}</h1>
      <p className="text-sm text-muted">
        {place} · {t('module.minutes', { minutes })}
        {lessons[index]?.finished && ` · ${t('lesson.finished')}`}
      </p>
      <Disclosure
        summary={t('lesson.contents')}
        className="border-y border-line text-[0.9375rem] lg:hidden print:hidden"
      >
        <div className="-ml-7">
          <Contents page={page} />
        </div>
      </Disclosure>
    </header>
  );
}
