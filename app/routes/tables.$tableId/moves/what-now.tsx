import { useMessages } from '~/ui/messages/messages';
import { LocalLink } from '../frame/local-link';
import { TimeLeft } from '../frame/time-left';
import { useRoom } from '../room-context';
import { ClosedList } from './closed-list';
import { OpenList } from './open-list';
import { nextSteps, type Step } from './steps';

/** What the viewer may do now: the most useful first, then all that is open, then why not the rest. */
export function WhatNow() {
  const { t } = useMessages();
  const { slices, me, can, names } = useRoom();
  if (me === null) return null;
  const steps = nextSteps({ slices, me, can });
  return (
    <section id="now" aria-labelledby="now-title" className="grid gap-3">
      <h2 id="now-title" className="text-xl">
        {t('room.now.title')}
      </h2>
      {slices.meeting.state !== 'ended' && (
        <p className="text-sm text-muted">
          <span className="font-semibold text-ink">{names.phase(slices.meeting.phase)}.</span>{' '}
          {t(`phase.purpose.${slices.meeting.phase}`)}
        </p>
      )}
      <ol className="grid gap-2">
        {steps.map((step, index) => (
          <li key={`${step.id}${step.href}`}>
            <StepLink step={step} first={index === 0} />
          </li>
        ))}
      </ol>
      <div className="grid">
        <OpenList />
        <ClosedList />
      </div>
    </section>
  );
}

function StepLink({ step, first }: { step: Step; first: boolean }) {
  const { t } = useMessages();
  const { names } = useRoom();
  return (
    <LocalLink
      to={step.href}
      className={
        first
          ? 'flex min-h-11 flex-wrap items-center justify-between gap-x-3 border border-accent bg-accent px-3 py-2 font-semibold text-accent-ink hover:bg-accent-strong'
          : 'flex min-h-11 flex-wrap items-center justify-between gap-x-3 border border-rule bg-surface px-3 py-2 hover:border-ink'
      }
    >
      {t(`room.step.${step.id}`, names.filled(step.values))}
      {step.until !== undefined && (
        <span className={first ? 'bg-surface px-1.5 text-ink' : ''}>
          <TimeLeft until={step.until} />
        </span>
      )}
    </LocalLink>
  );
}
