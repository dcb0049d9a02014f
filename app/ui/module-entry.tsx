import { Link } from '@remix-run/react';
import { lengthOf } from './length';
import { useMessages } from './messages/messages';
import { ModuleBadge, type ModuleState } from './module-state';

/** A module as lists show it. */
export interface ModuleEntryData {
  id: string;
  title: string;
  summary: string;
  level: string;
  minutes: number;
  lessons: number;
  /** Lessons that this reader has finished. */
  finished: number;
  state: ModuleState;
  /** Whether it is the academy's own. */
  own: boolean;
}

interface ModuleEntryProps {
  module: ModuleEntryData;
  /** Its place in the track, from 1. */
  number: number;
  level: 2 | 3;
}

/** One module of a track, as an entry of a printed table of contents. */
export function ModuleEntry({ module, number, level }: ModuleEntryProps) {
  const { t } = useMessages();
  const Heading = level === 2 ? 'h2' : 'h3';
  const { id, title, summary, state, minutes, lessons, finished, own } = module;
  return (
    <li className="grid grid-cols-[2rem_1fr] gap-y-1.5 border-t border-line py-4">
      <span aria-hidden="true" className="font-serif text-xl text-muted tabular-nums">
        {number}
      </span>
      <div className="grid gap-1.5">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Heading className="text-xl">
            <Link to={`/modules/${id}`} className="link">
              {title}
            </Link>
          </Heading>
          <ModuleBadge state={state} />
        </div>
        <p className="max-w-reading font-serif text-[1.0625rem] leading-relaxed">{summary}</p>
        <p className="text-sm text-muted">
          {t(`scenario.level.${module.level}`)} · {lengthOf(t, minutes)} ·{' '}
          {state === 'started'
            ? t('module.lessonsFinished', { finished, lessons })
            : t('module.lessons', { lessons })}
          {own && ` · ${t('module.own')}`}
        </p>
      </div>
    </li>
  );
}
