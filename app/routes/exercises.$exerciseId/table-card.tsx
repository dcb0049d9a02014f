import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { WatchedExercise, WatchedTable } from '~/server/exercises/watch';
import { Badge, type BadgeTone } from '~/ui/badge';
import { classes } from '~/ui/class-names';
import { Clock } from '~/ui/clock';
import { messageId, useMessages } from '~/ui/messages/messages';
import { GlanceBody } from './glance-body';
import { SeatNames } from './seat-names';

interface TableCardProps {
  exercise: WatchedExercise;
  table: WatchedTable;
  open: boolean;
  now: number;
  children: ReactNode;
}

/** What opening a table is for, by its state. */
const OPENS = {
  lobby: messageId('exercise.seatByHand'),
  running: messageId('exercise.stepIn'),
  suspended: messageId('exercise.stepIn'),
  ended: messageId('exercise.whoSat'),
};

const TONES: Record<string, BadgeTone> = { lobby: 'warn', running: 'good', suspended: 'warn' };

/** One table: where it stands, who is there, and a way in. */
export function TableCard({ exercise, table, open, now, children }: TableCardProps) {
  const { t } = useMessages();
  const { number, glance } = table;
  const lobby = glance.state === 'lobby';
  const heading = `table-${number}`;
  return (
    <li
      className={classes(
        'grid content-start gap-3 border bg-surface px-4 py-3',
        open ? 'col-span-full border-accent' : 'border-line',
      )}
    >
      <div className="flex items-center justify-between gap-3">
        <h3 id={heading} className="text-lg">
          {t('exercise.table', { table: number })}
        </h3>
        <span className="flex items-center gap-3">
          <Clock endsAt={glance.endsAt} left={glance.left} serverNow={now} />
          <Badge tone={TONES[glance.state] ?? 'plain'}>{t(`home.status.${glance.state}`)}</Badge>
        </span>
      </div>
      <div
        className={classes('grid gap-x-8 gap-y-3', open && !lobby && 'md:grid-cols-[1fr_22rem]')}
      >
        {!lobby && (
          <div className="grid content-start gap-3">
            <GlanceBody exercise={exercise} table={table} />
          </div>
        )}
        {(lobby || open) && <SeatNames exercise={exercise} table={table} />}
      </div>
      <p className="flex flex-wrap gap-x-5 text-[0.9375rem]">
        <Link
          to={open ? '?#tables' : `?table=${number}#${heading}`}
          preventScrollReset
          aria-expanded={open}
          className="link inline-flex min-h-9 items-center pointer-coarse:min-h-11"
        >
          {t(open ? 'exercise.close' : OPENS[glance.state])}
          <span className="sr-only">{t('exercise.atTable', { table: number })}</span>
        </Link>
        <Link
          to={glance.state === 'ended' ? `/tables/${table.id}/debrief` : `/tables/${table.id}`}
          className="link inline-flex min-h-9 items-center pointer-coarse:min-h-11"
        >
          {t(glance.state === 'ended' ? 'exercise.toDebrief' : 'exercise.toRoom')}
          <span className="sr-only">{t('exercise.ofTable', { table: number })}</span>
        </Link>
      </p>
      {children}
    </li>
  );
}
