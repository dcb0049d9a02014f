import { Link } from '@remix-run/react';
import { useEffect } from 'react';
import { DateTime } from '~/ui/date-time';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { useMessages } from '~/ui/messages/messages';
import { Notice, type Tone } from '~/ui/notice';
import { device } from '~/ui/offline/device';
import { forgetPages } from '~/ui/offline/forget-pages';
import { forgetSent } from '~/ui/offline/unsent';
import { Section } from '~/ui/section';
import type { AttemptTold } from './answer';
import { AnsweredItem } from './answered-item';
import type { SubmittedPage } from './attempt-page';
import { partHref } from './part-href';
import { ResultParts } from './result-parts';
import { Told } from './told';

interface ResultProps {
  page: SubmittedPage;
  told: AttemptTold | undefined;
}

/** How an attempt came out, and why each answer is right or wrong. */
export function Result({ page, told }: ResultProps) {
  const { t } = useMessages();
  const { id, outcome, moduleId, weak, items, answersShown, attemptsLeft, part, parts } = page;
  useEffect(() => {
    forgetSent(device, `attempt:${id}`);
    // What was kept of it are forms that nobody takes any more.
    void forgetPages(`/attempts/${id}`);
  }, [id]);
  return (
    <>
      <Masthead
        kicker={t('check.attemptNumber', { number: page.number })}
        title={page.title}
        facts={
          <>
            <Link to={`/modules/${moduleId}`} className="link">
              {page.moduleTitle}
            </Link>
            <span>
              {t('check.submittedAt')} <DateTime at={outcome.at} />
            </span>
          </>
        }
        actions={
          <LinkButton to={`/modules/${moduleId}/check`}>
            {t(attemptsLeft > 0 ? 'check.toCheck' : 'check.toAttempts')}
          </LinkButton>
        }
      />
      <div className="mt-6 grid gap-8">
        <Told told={told ?? (page.timeUp ? { kind: 'refused', reason: 'late' } : undefined)} />
        <Score outcome={outcome} pass={page.pass} />
        {weak.length > 0 && <Weak weak={weak} moduleId={moduleId} />}
        {!answersShown && <p className="text-muted">{t('check.answersLater')}</p>}
        {parts.length > 1 && <ResultParts id={id} part={part} parts={parts} />}
        {items.map((item) => (
          <AnsweredItem key={item.id} item={item} count={parts.flat().length} />
        ))}
        {part < parts.length && (
          <p>
            <a href={partHref(id, part + 1)} className="link">
              {t('check.part.next')}
            </a>
          </p>
        )}
      </div>
    </>
  );
}

function Score({ outcome, pass }: Pick<SubmittedPage, 'outcome' | 'pass'>) {
  const { t } = useMessages();
  const { earned, of, passed, waits } = outcome;
  const state = passed ? 'passed' : waits ? 'waits' : 'notPassed';
  const tones: Record<typeof state, Tone> = { passed: 'good', waits: 'info', notPassed: 'warn' };
  const title = t(`check.result.${state}`, { earned: earned / 100, of: of / 100 });
  return (
    <Notice tone={tones[state]} title={title}>
      <p>
        {t('check.result.share', { share: Math.floor((earned * 100) / Math.max(1, of)), pass })}
        {waits && ` ${t('check.result.more')}`}
      </p>
    </Notice>
  );
}

function Weak({ weak, moduleId }: Pick<SubmittedPage, 'weak' | 'moduleId'>) {
  const { t } = useMessages();
  return (
    <Section title={t('check.weak')}>
      <ul className="grid gap-3">
        {weak.map(({ id, text, lessons }) => (
          <li key={id} className="grid gap-0.5">
            <span>{text}</span>
            <span className="flex flex-wrap gap-x-4">
              {lessons.map((lesson) => (
                <Link
                  key={lesson.id}
                  to={`/modules/${moduleId}/lessons/${lesson.id}`}
                  className="link"
                >
                  {lesson.title}
                </Link>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
