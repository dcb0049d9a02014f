import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { CheckIcon } from '~/ui/icons';
import { lengthOf } from '~/ui/length';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { ModulePage } from './module-page';

/** What the module consists of, in order: lessons, check, activity. */
export function Steps({ page }: { page: ModulePage }) {
  const { t } = useMessages();
  const { id, lessons, check, activity } = page;
  return (
    <Section title={t('module.parts')} id="parts">
      <ol className="-mt-2">
        {lessons.map((lesson, index) => (
          <Step
            key={lesson.id}
            sign={index + 1}
            to={`/modules/${id}/lessons/${lesson.id}`}
            title={lesson.title}
            state={lesson.state}
          >
            {lengthOf(t, lesson.minutes)}
          </Step>
        ))}
        {check && (
          <Step sign="?" to={`/modules/${id}/check`} title={check.title} state={check.state}>
            {t('module.check', { items: check.items })}
            {check.minutes !== null && ` · ${lengthOf(t, check.minutes)}`}
            {check.best !== null && ` · ${t('module.best', { best: check.best })}`}
            {check.bestBefore !== null &&
              ` · ${t('module.bestBefore', { best: check.bestBefore })}`}
          </Step>
        )}
        {activity && (
          <Step
            sign="✎"
            to={`/modules/${id}/activity`}
            title={activity.title}
            state={activity.state}
          >
            {t(`module.activity.${activity.kind}`)} · {lengthOf(t, activity.minutes)}
          </Step>
        )}
      </ol>
    </Section>
  );
}

interface StepProps {
  /** A lesson's number, or a sign for what is not a lesson. */
  sign: ReactNode;
  to: string;
  title: string;
  state: 'new' | 'opened' | 'submitted' | 'finished' | 'failed';
  /** What kind of step it is and how long it takes. */
  children: ReactNode;
}

function Step({ sign, to, title, state, children }: StepProps) {
  const { t } = useMessages();
  return (
    <li className="border-b border-line">
      <Link to={to} className="group grid grid-cols-[2rem_1fr] items-baseline gap-x-2 py-3">
        {state === 'finished' ? (
          <span className="translate-y-1 text-good">
            <CheckIcon />
          </span>
        ) : (
          <span aria-hidden="true" className="font-serif text-lg text-muted tabular-nums">
            {sign}
          </span>
        )}
        <span className="grid gap-0.5">
          <span className="link font-serif text-lg leading-snug group-hover:decoration-2">
            {title}
          </span>
          <span className="text-sm text-muted">
            {children}
            {state !== 'new' && ` · ${t(`module.step.${state}`)}`}
          </span>
        </span>
      </Link>
    </li>
  );
}
