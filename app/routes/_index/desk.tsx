import { Link } from '@remix-run/react';
import type { ExerciseLine, OwnSeat } from '~/server/exercises/agenda';
import type { Mentee } from '~/server/fellowship/mentoring/mentoring';
import type { Role } from '~/server/people/roles';
import type { DueWork, Waiting } from '~/server/teaching/desk';
import { EmptyState } from '~/ui/empty-state';
import { useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';
import { CohortWork } from './cohort-work';
import { DueList } from './due-list';
import { ExerciseList } from './exercise-list';
import { Mentees } from './mentees';
import type { NextStep } from './next-step';
import { NextThing } from './next-thing';
import { SeatList } from './seat-list';
import { Unread } from './unread';

interface DeskProps {
  desk: {
    name: string;
    role: Role;
    next: NextStep;
    seats: readonly OwnSeat[];
    exercises: readonly ExerciseLine[];
    due: readonly DueWork[];
    unread: { count: number; latest: { id: string; title: string; at: number }[] };
    waiting: Waiting | null;
    mentees: { count: number; fellows: readonly Mentee[] };
    /** Concepts that are due for review. */
    toReview: number;
    /** Applications of a fellowship that wait for their review. */
    applications: number;
  };
}

/** The first page of somebody signed in: the one next thing, then quiet lists. */
export function Desk({ desk }: DeskProps) {
  const { t } = useMessages();
  const { next, seats, exercises, role, due, unread, waiting, toReview, applications } = desk;
  const teaches = role === 'instructor' || role === 'admin';
  const open = seats.filter(({ status }) => status !== 'ended');
  const over = seats.filter(({ status }) => status === 'ended');
  return (
    <Page>
      <NextThing next={next} name={desk.name} />
      <div className="mt-10 grid gap-10">
        {unread.count > 0 && <Unread unread={unread} />}
        {due.length > 0 && <DueList due={due} />}
        {toReview > 0 && (
          <p>
            <Link to="/review" className="link font-semibold">
              {t('home.review', { count: toReview })}
            </Link>
          </p>
        )}
        {applications > 0 && (
          <p>
            <Link to="/reviews" className="link font-semibold">
              {t('home.applications', { count: applications })}
            </Link>
          </p>
        )}
        {desk.mentees.count > 0 && <Mentees {...desk.mentees} />}
        {waiting !== null && <CohortWork waiting={waiting} teaches={teaches} />}
        {teaches && (
          <Section
            title={t('home.exercises.title')}
            aside={
              <Link to="/exercises" className="link">
                {t('home.exercises.all')}
              </Link>
            }
          >
            <ExerciseList exercises={exercises} />
          </Section>
        )}
        {open.length > 0 && (
          <Section title={t('home.open.title')}>
            <SeatList seats={open} />
          </Section>
        )}
        {(over.length > 0 || !teaches) && (
          <Section title={t('home.over.title')}>
            {over.length > 0 ? (
              <SeatList seats={over} />
            ) : (
              <EmptyState title={t('home.over.none')}>
                <p className="text-muted">{t('home.over.noneHint')}</p>
              </EmptyState>
            )}
          </Section>
        )}
      </div>
    </Page>
  );
}
