import type { Who } from '../people';
import type { SceneName, Stage } from '../stage/stage';

/** One way to see a page: where, as whom, and in which state. */
export interface Place {
  readonly name: string;
  readonly path: (stage: Stage) => string;
  /** Null: somebody who has not signed in. */
  readonly as: Who | null;
  /** The secret in the cookie of an applicant who looks. */
  readonly applicant?: (stage: Stage) => string;
  readonly status?: number;
}

export const AISYAH = 'aisyah@demo.example';
export const BAYU = 'bayu@demo.example';
export const DARA = 'dara@demo.example';

export function at(path: string, as: Who | null, name = `as ${as ?? 'a stranger'}`): Place {
  return { name, path: () => path, as };
}

export function table(scene: SceneName, as: Who, name: string, rest = ''): Place {
  return { name, path: ({ tables }) => `/tables/${tables[scene]}${rest}`, as };
}

export function application(which: 'draft' | 'sent', name: string, rest = ''): Place {
  return {
    ...{ name, as: null, applicant: ({ applying }) => applying[which].token },
    path: ({ applying }) => `/applications/${applying[which].id}${rest}`,
  };
}

/** An application whose call is over. */
export function decided(which: Exclude<keyof Stage['decided'], 'call'>, name: string): Place {
  return {
    ...{ name, as: null, applicant: (stage: Stage) => stage.decided[which].token },
    path: (stage) => `/applications/${stage.decided[which].id}`,
  };
}

export function exercise(which: keyof Stage['exercises'], name: string, rest = ''): Place {
  const path = ({ exercises }: Stage) => `/exercises/${exercises[which]}${rest}`;
  return { name, path, as: 'instructor' };
}

export function cohort(rest: string, as: Who, name = `as ${as}`): Place {
  return { name, path: ({ cohort: id }) => `/cohorts/${id}${rest}`, as };
}

export function review(which: keyof Stage['reviews'], name: string): Place {
  return { name, path: ({ reviews }) => `/reviews/${reviews[which]}`, as: 'instructor' };
}

/** A page of an intake whose places are given. */
export function placing(
  which: keyof Stage['places'],
  name: string,
  rest: string | ((stage: Stage) => string),
): Place {
  const restOf = typeof rest === 'string' ? () => rest : rest;
  const path = (stage: Stage) => `/intakes/${stage.places[which]}${restOf(stage)}`;
  return { name, path, as: 'coordinator' };
}

export function intake(which: keyof Stage['intakes'], name: string, rest = ''): Place {
  const path = ({ intakes }: Stage) => `/intakes/${intakes[which]}${rest}`;
  return { name, path, as: 'coordinator' };
}

export function reviewers(rest: string, name: string): Place {
  return {
    name,
    path: ({ intake }) => `/intakes/${intake}/reviewers${rest}`,
    as: 'coordinator',
  };
}

export function marking(which: keyof Stage['works'], as: Who, name: string): Place {
  return { name, path: ({ works }) => `/marking/${encodeURIComponent(works[which])}`, as };
}
