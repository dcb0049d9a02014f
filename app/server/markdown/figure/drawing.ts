import type { Content } from '../html-tree';

/** Width of every drawing, in units: about the pixels that a phone has for it. */
export const WIDTH = 360;

/** What is drawn, `WIDTH` units wide. */
export interface Drawing {
  readonly height: number;
  readonly marks: readonly Content[];
}

/** Writes a number as the figure's language does. */
export type NumberText = (value: number) => string;

/** A label of at most so many characters; the table behind has all of it. */
export function cut(label: string, longest: number): string {
  return label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
}
