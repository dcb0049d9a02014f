import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallCourse } from '../../../../tests/builders/module';
import { MAX_CHARACTERS, parseLesson } from './parse';
import { proseOf, wordsIn } from './prose';

const { module, lessons } = smallCourse();
const parsed = (body: string) => parseLesson(`# One\n\n${body}`, { title: 'One' }, module);
const faultsOf = (body: string) => parsed(body).faults;

describe('reading a lesson', () => {
  test('finds nothing wrong with the lessons of the small module', () => {
    for (const [index, entry] of module.lessons.entries()) {
      expect(parseLesson(lessons[index]?.text ?? '', entry, module).faults).toEqual([]);
    }
  });

  test('says what a lesson points at, in the order of first use', () => {
    const all = lessons.map(({ text }) => text).join('\n');
    expect(parseLesson(all, { title: 'x' }, module).lesson.uses).toMatchObject({
      concepts: ['silence'],
      terms: ['silence'],
      figures: ['levels'],
      sources: ['treaty'],
      rooms: [{ scenario: 'river-of-nine', phase: 'first-reading' }],
    });
  });

  test.each([
    [':::kase{title="x"}\ny\n:::', 3, 'unknown-directive', ':::kase', 'case'],
    ['one\n\n:trem[x]{#silence}', 5, 'unknown-directive', ':trem', 'term'],
    [':::key-concept{#silense}\ny\n:::', 3, 'unknown-reference', '"silense"', 'silence'],
    [':term[x]{#nothing-like-it}', 3, 'unknown-reference', '"nothing-like-it"', undefined],
    [':cite{#treety}', 3, 'unknown-reference', '"treety"', 'treaty'],
    ['::figure{#level}', 3, 'unknown-reference', '"level"', 'levels'],
    ['::figure', 3, 'missing', 'no {#id}', undefined],
    [':::figure{#levels}\n:::', 3, 'syntax', ':::figure', undefined],
    [':::case{titel="x"}\ny\n:::', 3, 'unknown-key', '"titel"', 'title'],
    [':::case\ny\n:::', 3, 'missing', 'no title', undefined],
    [':::case[x]{title="x"}\ny\n:::', 3, 'not-shown', 'words in brackets', undefined],
    [
      ':::evidence{confidence="hihg" source="treaty"}\ny\n:::',
      ...([3, 'wrong-value', '"hihg"', 'high'] as const),
    ],
    [
      ':::evidence{confidence="low" source="treety"}\ny\n:::',
      ...([3, 'unknown-reference', '"treety"', 'treaty'] as const),
    ],
    [':::question\n:::', 3, 'missing', 'nothing inside', undefined],
    [':::question\nWhy?', 3, 'syntax', ':::question that is never closed', undefined],
    ['text\n\n:::', 5, 'syntax', ':::', undefined],
    ['> :::question\n> Why?\n> :::', 3, 'syntax', ':::question inside something else', undefined],
    [':::timeline\nOnce.\n:::', 3, 'syntax', 'no list, or more than one', undefined],
    [':::timeline\n- 1995 x\n:::', 4, 'syntax', 'an entry without a date in bold', undefined],
    [
      ':::in-the-room{scenario="River" phase="x"}\ny\n:::',
      ...([3, 'wrong-value', '"River"', undefined] as const),
    ],
    [':term[]{#silence}', 3, 'missing', 'no words', undefined],
    [':cite[Smith]{#treaty}', 3, 'not-shown', 'words in brackets', undefined],
    ['a <b>c</b>', 3, 'not-shown', '"<b>"', undefined],
    ['![x](https://e.example/x.png)', 3, 'not-shown', 'an image', undefined],
    ['a[^1]\n\n[^1]: b', 3, 'not-shown', 'a footnote', undefined],
    ['[a](javascript:x)', 3, 'wrong-value', '"javascript:x"', undefined],
    ['# Two', 3, 'wrong-value', 'a second title', undefined],
  ])('says what is wrong with %j', (body, line, code, found, suggestion) => {
    const [first] = faultsOf(body);
    expect(first).toMatchObject({ line, code, found });
    expect(first?.suggestion).toBe(suggestion);
    expect(first?.expected).not.toBe('');
  });

  test('asks for the title of module.json in the first line', () => {
    const faults = (text: string) => parseLesson(text, { title: 'One' }, module).faults;
    expect(faults('# Two\n')).toMatchObject([{ line: 1, found: '"# Two"', expected: '# One' }]);
    expect(faults('')).toMatchObject([{ line: 1, found: 'an empty line' }]);
    expect(faults('# One  \r\ntext')).toEqual([]);
  });

  test('takes times and ratios for what they are', () => {
    expect(faultsOf('At 10:am, at 10:30, 2:1, note:this and https://x.example/a:b.')).toEqual([]);
  });

  test('reads no text that is too long or nested too deep', () => {
    expect(faultsOf('x'.repeat(MAX_CHARACTERS))).toMatchObject([{ code: 'too-large' }]);
    const deep = parsed('>'.repeat(3_000));
    expect(deep.faults).toMatchObject([{ code: 'too-deep' }]);
    expect(deep.lesson.tree.children).toEqual([]);
  });

  test('throws at nothing', () => {
    const piece = fc.constantFrom(
      ...[':::', '::', ':', 'case', 'term', 'figure', '[', ']', '{', '}', '#silence', '="', '"'],
      ...['\n', '\n\n', ' ', '- ', '> ', '**', '<b>', '!', '(', ')', '`', '|', '# ', 'timeline'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { lesson, faults } = parsed(pieces.join(''));
        expect(wordsIn(lesson.tree)).toBeGreaterThanOrEqual(0);
        expect(faults.every(({ line }) => line > 0)).toBe(true);
      }),
    );
  });
});

describe('the prose of a lesson', () => {
  test('is its running text without headings, tables and marks', () => {
    const { tree } = parsed(
      '## Two\n\nOne **bold** :term[word]{#silence} :cite{#treaty} at 10:am.\n\n| a |\n|---|\n| b |\n\n' +
        ':::case{title="x"}\n- a point\n:::',
    ).lesson;
    expect(proseOf(tree)).toEqual(['One bold word at 10:am.', 'a point']);
    expect(wordsIn(tree)).toBe(11);
  });
});
