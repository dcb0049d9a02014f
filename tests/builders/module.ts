import type { Course, CourseContent } from '~/core/learning/course';
import {
  type ActivityFile,
  activitySchema,
  type CheckFile,
  checkSchema,
} from '~/core/learning/format/check';
import { type ModuleFile, moduleSchema } from '~/core/learning/format/module';
import { versionOf } from '~/server/curriculum/version';
import { smallItems } from './module-items';

const LESSON_ONE = `# Three rules

A text is **agreed** when nobody objects :cite[]{#treaty}. The :term[silence procedure]{#silence}
helps to find out.

:::key-concept{#silence}
Nobody has to say yes; somebody would have to say no.
:::

:::case{title="A river with two shores"}
Two states had a river and no text.
:::

:::question
Whose silence did you take for consent?
:::
`;

const LESSON_TWO = `# What the gauges say

:::evidence{confidence="medium" source="treaty"}
Levels fell by a third.
:::

::figure{#levels}

:::timeline
- **1995** A treaty of the river is signed.
- **2003** Procedures for notification are adopted.
:::

:::in-the-room{scenario="river-of-nine" phase="first-reading"}
Watch who asks for the data, and who does not.
:::
`;

const small: ModuleFile = {
  format: 1,
  id: 'rules-of-the-river',
  track: 'multilateral-negotiation',
  title: 'Rules of the river',
  summary: 'How a text becomes agreed, and what the gauges have to do with it.',
  level: 'introductory',
  language: 'en',
  minutes: 40,
  themes: ['water-security'],
  authors: ['A. Author'],
  license: 'CC-BY-4.0',
  outcomes: [
    { id: 'explain-silence', verb: 'explain', text: 'Explain what silence means.' },
    { id: 'read-levels', verb: 'interpret', text: 'Interpret a table of levels.' },
  ],
  concepts: [
    {
      id: 'silence',
      term: 'Silence procedure',
      definition: 'A text is adopted unless somebody objects before a deadline.',
      question: 'What does silence mean under the silence procedure?',
    },
  ],
  lessons: [
    { id: '01-three-rules', title: 'Three rules', minutes: 8, outcomes: ['explain-silence'] },
    { id: '02-gauges', title: 'What the gauges say', minutes: 6, outcomes: ['read-levels'] },
  ],
  figures: [
    {
      id: 'levels',
      kind: 'bar',
      title: 'Levels at two gauges',
      alt: 'Levels fell from 12 to 8 m upstream and from 9 to 6 m downstream.',
      unit: 'm',
      categories: ['2010', '2020'],
      series: [
        { title: 'Upstream', values: [12, 8] },
        { title: 'Downstream', values: [9, 6] },
      ],
    },
  ],
  sources: [
    {
      id: 'treaty',
      title: 'Treaty of the river',
      publisher: 'Commission of the river',
      year: 1995,
      locator: 'Art. 5',
      url: 'https://example.org/treaty',
    },
  ],
  scenarios: ['river-of-nine'],
};

const check: CheckFile = {
  format: 1,
  title: 'What you take with you',
  attempts: 2,
  items: smallItems,
};

const activity: ActivityFile = {
  format: 1,
  kind: 'reflection',
  title: 'Your last meeting',
  minutes: 15,
  task: 'Think of the last meeting you were in.',
  questions: ['Who was silent?', 'What did you take it for?'],
  rubric: [
    {
      id: 'depth',
      title: 'Depth',
      levels: [
        { marks: 0, text: 'Says who.' },
        { marks: 2, text: 'Says why.' },
      ],
    },
  ],
};

/** What a test may want otherwise in the small module. */
export interface ModuleChanges {
  readonly module?: Partial<ModuleFile>;
  readonly lessons?: CourseContent['lessons'];
  readonly check?: CheckFile | null;
  readonly activity?: ActivityFile | null;
}

/** The small module's files as an author would write them, to be changed by a test. */
export function smallModule(changes: Partial<ModuleFile> = {}): ModuleFile {
  return { ...structuredClone(small), ...changes };
}

/** The check of the small module: one item of every type, 12 marks in all. */
export function smallCheck(changes: Partial<CheckFile> = {}): CheckFile {
  return { ...structuredClone(check), ...changes };
}

/**
 * A small valid module: two lessons with every directive, a check with an item of every type and a
 * reflection with a rubric. Its move item plays the shipped scenario `river-of-nine`.
 */
export function smallCourse(changes: ModuleChanges = {}): Course {
  const otherCheck = changes.check === undefined ? smallCheck() : changes.check;
  const otherActivity = changes.activity === undefined ? activity : changes.activity;
  return versionOf({
    module: moduleSchema.parse(smallModule(changes.module)),
    lessons: changes.lessons ?? [
      { id: '01-three-rules', text: LESSON_ONE },
      { id: '02-gauges', text: LESSON_TWO },
    ],
    check: otherCheck && checkSchema.parse(otherCheck),
    activity: otherActivity && activitySchema.parse(otherActivity),
  });
}
