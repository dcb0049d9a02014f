import { type BadModule, one, put, rewritten, smallFiles } from './plant';

const common = { format: 1, title: 'Play it', minutes: 60, task: 'Play.' };
const exercise = { ...common, kind: 'exercise' };
const levels = [
  { marks: 0, text: 'No.' },
  { marks: 1, text: 'Yes.' },
];
const rubric = [{ id: 'clear', title: 'Clear', levels }];
const brief = { ...common, kind: 'brief', leastWords: 300, mostWords: 200, rubric };

const FIRST = '01-three-rules.en.md';
const SECOND = '02-gauges.en.md';

/** Faults of lessons and of the activity. */
export const ofLessons: readonly BadModule[] = [
  one(
    'a title that is not the module’s',
    rewritten(FIRST, '# Three rules', '# Four rules'),
    'wrong-value',
    [FIRST, 1],
    '# Three rules',
  ),
  one(
    'a citation of an unknown source',
    rewritten(FIRST, ':cite[]{#treaty}', ':cite[]{#treety}'),
    'unknown-reference',
    [FIRST, 3],
    'did you mean "treaty"?',
  ),
  one(
    'a directive that there is not',
    rewritten(FIRST, ':::question', ':::questoin'),
    'unknown-directive',
    [FIRST, 14],
    'did you mean "question"?',
  ),
  one(
    'evidence without confidence',
    rewritten(SECOND, 'confidence="medium" ', ''),
    'missing',
    [SECOND, 3],
    'confidence',
  ),
  one(
    'a figure that there is not',
    rewritten(SECOND, '#levels', '#level'),
    'unknown-reference',
    [SECOND, 7],
    'did you mean "levels"?',
  ),
  one(
    'a moment of an unknown scenario',
    rewritten(SECOND, 'river-of-nine', 'river-of-one'),
    'unknown-reference',
    [SECOND, 14],
    'did you mean "river-of-nine"?',
  ),
  one(
    'a phase that the scenario does not have',
    rewritten(SECOND, 'first-reading', 'second-reading'),
    'unknown-reference',
    [SECOND, 14],
    'opening, first-reading',
  ),
  one(
    'an activity of no known kind',
    put('activity.json', 'kind', 'reflexion'),
    'wrong-value',
    ['activity.json', 'kind'],
    'did you mean "reflection"?',
  ),
  one(
    'an exercise with an unknown scenario',
    {
      ...smallFiles(),
      'activity.json': JSON.stringify({ ...exercise, scenario: 'river-of-none' }, null, 2),
    },
    'unknown-reference',
    ['activity.json', 'scenario'],
    'did you mean "river-of-nine"?',
  ),
  one(
    'a brief that must be longer than it may be',
    { ...smallFiles(), 'activity.json': JSON.stringify(brief, null, 2) },
    'out-of-bounds',
    ['activity.json', 'leastWords'],
    'at most 200',
  ),
];
