import type { BadScenario } from './plant';
import { one, put, rewritten } from './plant';

export const syntax: BadScenario[] = [
  one('an empty file', '', 'syntax', '', 'the end of the file'),
  one('a comma after the last entry', '{"format": 1,}', 'syntax', '', '"}"'),
  one('a missing comma', rewritten('"treaty",', '"treaty"'), 'syntax', 'sources[0]', '","'),
  one('a missing colon', rewritten('"minutes":', '"minutes"'), 'syntax', 'minutes', '":"'),
  one('single quotes', "{'format': 1}", 'syntax', '', 'double quotes'),
  one('a comment', rewritten('"minutes"', '// how long\n"minutes"'), 'syntax', '', 'double quotes'),
  one('a string never closed', '{"id": "river', 'syntax', 'id', 'closing double quote'),
  one('a line break in a string', '{"id": "ri\nver"}', 'syntax', 'id', 'control character'),
  one('an escape unknown to JSON', '{"id": "\\x41"}', 'syntax', 'id', '\\\\x'),
  one('text after the end', '{} {}', 'syntax', '', 'the end of the file'),
  one('a number with a leading zero', '{"minutes": 090}', 'syntax', '', '"9"'),
  one('a value that is no JSON', '{"minutes": NaN}', 'syntax', 'minutes', 'a value'),
];

export const hostile: BadScenario[] = [
  one(
    'nesting too deep',
    `{"a":${'['.repeat(40)}`,
    'too-deep',
    `a${'[0]'.repeat(31)}`,
    '32 levels',
  ),
  one('too large', rewritten('A river', 'river '.repeat(90_000)), 'too-large', '', '512 KB'),
  one('too large in bytes, not characters', `"${'水'.repeat(180_000)}"`, 'too-large', '', '512 KB'),
  one(
    'the key __proto__',
    rewritten('{', '{"__proto__": {},'),
    'reserved-key',
    '__proto__',
    'another',
  ),
  one(
    'the key constructor in a payoff sheet',
    rewritten('"payoff": {', '"payoff": {"constructor": {},'),
    'reserved-key',
    'parties[0].confidential.payoff.constructor',
    'another name',
  ),
  one(
    'a prototype key hidden by an escape',
    rewritten('{', '{"\\u005f_proto__": {},'),
    'reserved-key',
    '__proto__',
    'another',
  ),
  one(
    'a key given twice',
    rewritten('"real-time": 0,', '"real-time": 0, "real-time": 1,'),
    'duplicate-key',
    'parties[0].confidential.payoff["flow-data"]["real-time"]',
    'once',
  ),
  one(
    'the id constructor',
    put('issues.0.id', 'constructor'),
    'wrong-value',
    'issues[0].id',
    'lower',
  ),
];
