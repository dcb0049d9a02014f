import { Card } from '~/ui/card';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { ProgressBar } from '~/ui/progress-bar';

/** A module that somebody is in the middle of. */
export interface Begun {
  id: string;
  title: string;
  lessons: number;
  finished: number;
  goOn: { id: string; title: string };
}

/** Where reading goes on: the module that was worked on last. */
export function ContinueCard({ begun }: { begun: Begun }) {
  const { t } = useMessages();
  const { id, title, lessons, finished, goOn } = begun;
  return (
    <Card title={t('learn.continue')} className="border-t-3 border-t-accent">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="grid min-w-60 grow gap-3">
          <p className="font-serif text-xl leading-snug">
            {title}
            <span className="block text-base text-muted">{goOn.title}</span>
          </p>
          <ProgressBar
            done={finished}
            of={lessons}
            label={t('module.lessonsFinished', { finished, lessons })}
          />
        </div>
        <LinkButton kind="primary" to={`/modules/${id}/lessons/${goOn.id}`}>
          {t('learn.goOn')}
        </LinkButton>
      </div>
    </Card>
  );
}
