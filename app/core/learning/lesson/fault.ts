import type { Module } from '../format/module';
import { type Node, placeOf } from './tree';

export type LessonFaultCode =
  | 'too-large'
  | 'too-deep'
  | 'syntax'
  | 'missing'
  | 'wrong-value'
  | 'unknown-directive'
  | 'unknown-key'
  | 'unknown-reference'
  | 'not-shown';

/** What is wrong at a place of a lesson; line and column are counted from 1. */
export interface LessonFault {
  readonly line: number;
  readonly column: number;
  readonly code: LessonFaultCode;
  /** What stands there. */
  readonly found: string;
  /** What should. */
  readonly expected: string;
  /** The nearest known name, where a name was not known. */
  readonly suggestion?: string;
}

/** What a lesson may point at. */
export type LessonShelf = Pick<Module, 'concepts' | 'figures' | 'sources'>;

/** A fault at a node. */
export function faultAt(
  node: Node,
  code: LessonFaultCode,
  found: string,
  expected: string,
  suggestion?: string,
): LessonFault {
  const fault = { ...placeOf(node), code, found, expected };
  return suggestion === undefined ? fault : { ...fault, suggestion };
}
