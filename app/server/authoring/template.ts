import type { CourseFiles } from '~/core/learning/course';
import type { CheckFile } from '~/core/learning/format/check';
import type { ModuleFile, TrackId } from '~/core/learning/format/module';

/** What an author says to begin with. */
export interface Beginning {
  readonly id: string;
  readonly title: string;
  readonly track: TrackId;
  readonly author: string;
}

/**
 * A module that is valid and says nothing yet: one outcome, one lesson, one question. It is content to
 * be written over, in the language that it says it is in.
 */
export function templateOf({ id, title, track, author }: Beginning): CourseFiles {
  const module: ModuleFile = {
    format: 1,
    ...{ id, track, title },
    summary: 'What this module is about, in a sentence.',
    level: 'introductory',
    language: 'en',
    minutes: 15,
    themes: ['science-diplomacy-centre'],
    authors: [author],
    license: 'All rights reserved',
    outcomes: [
      { id: 'first-outcome', verb: 'explain', text: 'Explain what can be done afterwards.' },
    ],
    concepts: [],
    lessons: [
      { id: '01-first-lesson', title: 'First lesson', minutes: 12, outcomes: ['first-outcome'] },
    ],
    sources: [],
    scenarios: [],
  };
  const check: CheckFile = {
    format: 1,
    title: `Check: ${title}`.slice(0, 120),
    items: [
      {
        id: 'first-question',
        type: 'single',
        outcomes: ['first-outcome'],
        prompt: 'What is asked?',
        options: [
          { id: 'right', text: 'The right answer', feedback: 'Yes, and why.' },
          { id: 'wrong', text: 'A wrong answer', feedback: 'No, and why not.' },
        ],
        answer: 'right',
        explanation: 'Why the answer is what it is.',
      },
    ],
  };
  return {
    'module.json': json(module),
    '01-first-lesson.en.md': '# First lesson\n\nWrite here.\n',
    'check.json': json(check),
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
