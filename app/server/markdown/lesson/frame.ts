import type { Module } from '~/core/learning/format/module';
import type { Element } from '../html-tree';
import type { Words } from '../words';

/** What a lesson is shown with. */
export interface LessonFrame {
  readonly module: Pick<Module, 'concepts' | 'figures' | 'sources' | 'language'>;
  readonly t: Words;
  /** The title of a scenario that the reader can open; null for one that is not there. */
  readonly scenarioTitle: (scenario: string) => string | null;
}

/** Counts what a lesson refers to while it is rendered. */
export interface References {
  /** A link to a source, numbered by first use; null for a source that is not there. */
  cite(id: string): Element | null;
  /** A button that shows what a concept means; the words alone where it is not there. */
  explain(id: string, words: Element['children']): Element['children'];
}
