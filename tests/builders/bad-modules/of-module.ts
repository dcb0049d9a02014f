import { type BadModule, one, put, rewritten, smallFiles, without } from './plant';

const MODULE = 'module.json';
const at = (path: string) => [MODULE, path] as const;

/** Faults of module.json and of the set of files. */
export const ofModule: readonly BadModule[] = [
  one('no module.json', without(MODULE), 'missing-file', at(''), 'what the module is'),
  one(
    'no check.json',
    without('check.json'),
    'missing-file',
    ['check.json', ''],
    'items that assess the outcomes',
  ),
  one(
    'a lesson’s file that is not there',
    without('02-gauges.en.md'),
    'missing-file',
    ['02-gauges.en.md', ''],
    'What the gauges say',
  ),
  one(
    'a file that belongs to nothing',
    { ...smallFiles(), 'notes.md': '# Notes' },
    'unknown-file',
    ['notes.md', ''],
    'module.json, check.json',
  ),
  one(
    'text that is not JSON',
    rewritten(MODULE, '"format": 1', '"format": one'),
    'syntax',
    at('format'),
    'a value',
  ),
  one(
    'a key that reaches into JavaScript',
    rewritten(MODULE, '"format": 1', '"format": 1, "__proto__": {"admin": true}'),
    'reserved-key',
    at('__proto__'),
    'another name',
  ),
  one(
    'an id that JavaScript knows',
    put(MODULE, 'concepts.0.id', 'constructor'),
    'wrong-value',
    at('concepts[0].id'),
    'lower-case letters',
  ),
  one(
    'the same key twice',
    rewritten(MODULE, '"format": 1', '"format": 1, "format": 1'),
    'duplicate-key',
    at('format'),
  ),
  one('a mistyped key', put(MODULE, 'tittle', 'x'), 'unknown-key', at('tittle'), '"title"'),
  one(
    'a verb nobody can be seen doing',
    put(MODULE, 'outcomes.0.verb', 'understand'),
    'wrong-value',
    at('outcomes[0].verb'),
    'found "understand"',
  ),
  one(
    'an outcome that does not begin with its verb',
    put(MODULE, 'outcomes.0.text', 'Silence is explained.'),
    'wrong-verb',
    at('outcomes[0].text'),
    'begins with "explain"',
  ),
  one(
    'two outcomes of one id',
    put(MODULE, 'outcomes.2', { id: 'read-levels', verb: 'list', text: 'List levels.' }),
    'duplicate-id',
    at('outcomes[2].id'),
  ),
  one(
    'an outcome that no lesson works towards',
    put(MODULE, 'lessons.1.outcomes', ['explain-silence']),
    'not-taught',
    at('outcomes[1]'),
    'at least one lesson',
  ),
  one(
    'a lesson for an outcome that is not there',
    put(MODULE, 'lessons.0.outcomes', ['explain-silense', 'explain-silence']),
    'unknown-reference',
    at('lessons[0].outcomes[0]'),
    'did you mean "explain-silence"?',
  ),
  one(
    'a scenario that is not there',
    put(MODULE, 'scenarios', ['river-of-ten']),
    'unknown-reference',
    at('scenarios[0]'),
    'did you mean "river-of-nine"?',
  ),
  one(
    'a module that comes before itself',
    put(MODULE, 'prerequisites', ['rules-of-the-river']),
    'circular',
    at('prerequisites[0]'),
  ),
  one(
    'a figure with a value too few',
    put(MODULE, 'figures.0.series.1.values', [9]),
    'wrong-length',
    at('figures[0].series[1].values'),
    '2, one for each category',
  ),
  one(
    'a figure of an unknown source',
    put(MODULE, 'figures.0.sources', ['treety']),
    'unknown-reference',
    at('figures[0].sources[0]'),
    'did you mean "treaty"?',
  ),
  one(
    'a lesson of no length',
    put(MODULE, 'lessons.0.minutes', 0),
    'out-of-bounds',
    at('lessons[0].minutes'),
  ),
];
