import { type Agenda, createAgenda } from './agenda';
import { type Control, createControl } from './control';
import { type Creation, createCreation } from './creation';
import type { ExerciseParts } from './parts';
import { createPreparations, type Preparations } from './preparation';
import { createSeating, type Seating } from './seating';
import { createWatch, type Watch } from './watch';

/**
 * Exercises: instructors' runs of a scenario, with one table or many, and the practice tables of
 * people by themselves. Each member asks for itself whether the person may.
 */
export type Exercises = Creation & Seating & Control & Watch & Agenda & Preparations;

export function createExercises(parts: ExerciseParts): Exercises {
  return {
    ...createCreation(parts),
    ...createSeating(parts),
    ...createControl(parts),
    ...createWatch(parts),
    ...createAgenda(parts),
    ...createPreparations(parts),
  };
}
