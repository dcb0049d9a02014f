import { Link } from '@remix-run/react';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { CheckIcon } from '~/ui/icons';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { ProgressBar } from '~/ui/progress-bar';
import type { ModulePage } from './module-page';

/** How far the reader is, and one button to go on. */
export function WhereYouAre({ page }: { page: ModulePage }) {
  const { t } = useMessages();
  const { lessons, goOn, begun, finishedAt } = page;
  const finished = lessons.filter(({ state }) => state === 'finished').length;
  return (
    <Card title={t('module.you')} className="border-t-3 border-t-accent lg:sticky lg:top-4">
      {finishedAt !== null && (
        <p className="flex items-start gap-1.5 font-semibold text-good">
          <CheckIcon />
          <span>
            {t('module.finishedAt')} <DateTime at={finishedAt} />
          </span>
        </p>
      )}
      <ProgressBar
        done={finished}
        of={lessons.length}
        label={t('module.lessonsFinished', { finished, lessons: lessons.length })}
      />
      {goOn ? (
        <div className="grid gap-2">
          <p className="font-serif text-lg leading-snug">
            <span className="label-caps block">{t(`module.next.${goOn.part}`)}</span>
            {goOn.title}
          </p>
          <LinkButton kind="primary" to={goOn.to}>
            {t(begun ? 'module.continue' : 'module.begin')}
          </LinkButton>
        </div>
      ) : (
        finishedAt === null && <p>{t('module.waits')}</p>
      )}
      {page.prerequisites.length > 0 && (
        <div className="grid gap-1.5 border-t border-line pt-3 text-[0.9375rem]">
          <p className="label-caps">{t('module.before')}</p>
          <ul className="grid gap-1">
            {page.prerequisites.map(({ id, title, done }) => (
              <li key={id}>
                <Link to={`/modules/${id}`} className="link">
                  {title}
                </Link>
                {done && <span className="text-good"> · {t('module.step.finished')}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
