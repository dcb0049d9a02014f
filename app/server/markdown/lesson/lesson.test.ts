import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLesson } from '~/core/learning/lesson/parse';
import { smallCourse } from '../../../../tests/builders/module';
import { renderLesson } from './lesson';

const { module, lessons } = smallCourse();

function html(body: string, title = 'One'): string {
  const { lesson } = parseLesson(`# ${title}\n\n${body}`, { title }, module);
  const t = (id: string, values = {}) => [id, ...Object.values(values)].join(' ');
  const scenarioTitle = (id: string) => (id === 'river-of-nine' ? 'The River of Nine' : null);
  return renderLesson(lesson, { module, t, scenarioTitle }).html.sanitised;
}

describe('rendering a lesson', () => {
  test('leaves the title to the page, and puts headings below it', () => {
    expect(html('## Two\n\n### Three', 'A title')).toBe(
      '<h2 id="part-two"><a class="lesson-anchor" href="#part-two">Two</a></h2>\n' +
        '<h3 id="part-three"><a class="lesson-anchor" href="#part-three">Three</a></h3>',
    );
  });

  test('names its sections by their words, each by another name', () => {
    const headings =
      '## Who says *no*?\n\n### Below\n\n## Who says no\n\n## Кто?\n\n## :term[No]{#silence}';
    const { lesson } = parseLesson(`# One\n\n${headings}`, { title: 'One' }, module);
    const frame = { module, t: (id: string) => id, scenarioTitle: () => null };
    const { html: shown, sections } = renderLesson(lesson, frame);
    expect(sections).toEqual([
      { id: 'part-who-says-no', title: 'Who says no?' },
      { id: 'part-who-says-no-2', title: 'Who says no' },
      { id: 'part-x', title: 'Кто?' },
      { id: 'part-no', title: 'No' },
    ]);
    expect(shown.sanitised).toContain('<h2 id="part-no"><button class="lesson-term"');
  });

  test('shows a key concept under its term', () => {
    expect(html(':::key-concept{#silence}\nNobody **objects**.\n:::')).toBe(
      '<div class="lesson-box lesson-concept" role="note" aria-label="Silence procedure">' +
        '<p class="lesson-kind">lesson.box.concept</p>' +
        '<p class="lesson-box-title">Silence procedure</p>' +
        '<p>Nobody <strong>objects</strong>.</p></div>',
    );
  });

  test('says how sure the evidence is, in words, and where it is from', () => {
    const text = html(':::evidence{confidence="medium" source="treaty"}\nIt fell.\n:::');
    expect(text).toContain('lesson.confidence.medium</span>');
    expect(text).toContain('lesson.figure.source\u202f<a class="lesson-cite" href="#source-1"');
  });

  test('explains a term in place, once, with the browser’s own means', () => {
    const text = html('A :term[silence]{#silence} and the :term[same]{#silence}.');
    expect(text).toContain(
      '<button class="lesson-term" type="button" popovertarget="term-silence">silence</button>',
    );
    expect(text.match(/popover="auto"/g)).toHaveLength(1);
    expect(text).toContain('<div id="term-silence" popover="auto" class="lesson-meaning">');
    expect(text).toContain('popovertargetaction="hide"');
  });

  test('numbers citations by first use and lists the sources at the end', () => {
    const text = html('One :cite{#treaty}, two :cite{#treaty}.');
    expect(text.match(/href="#source-1"/g)).toHaveLength(2);
    expect(text).toContain('<li id="source-1"><a href="https://example.org/treaty"');
    expect(text).toContain('Commission of the river, 1995, Art. 5</li>');
    expect(html('None.')).not.toContain('lesson-sources');
  });

  test('keeps a citation on the line of its word', () => {
    expect(html('It fell :cite{#treaty}, twice.')).toContain('It fell\u202f<a class="lesson-cite"');
  });

  test('leads from theory to a scenario that is there', () => {
    const room = (id: string) =>
      html(`:::in-the-room{scenario="${id}" phase="opening"}\nSee.\n:::`);
    expect(room('river-of-nine')).toContain(
      '<a class="lesson-way" href="/scenarios/river-of-nine">' +
        'lesson.room.moment The River of Nine phase.opening</a>',
    );
    expect(room('nowhere')).not.toContain('href');
  });

  test('draws a figure with words for it and the numbers behind it', () => {
    const text = html('::figure{#levels}');
    expect(text).toContain('role="img" aria-label="Levels fell from 12 to 8 m upstream');
    expect(text.match(/<rect /g)).toHaveLength(4);
    expect(text).toContain('<summary>lesson.figure.data</summary>');
    expect(text).toContain('<td align="right">12</td>');
    expect(text).toContain('lesson.figure.madeUp');
  });

  test('keeps what is no directive as text', () => {
    expect(html('At 10:am.')).toBe('<p>At 10:am.</p>');
  });

  test('lets a wide table scroll by keyboard', () => {
    expect(html('| a |\n|---|\n| b |')).toContain('<div class="lesson-scroll" tabindex="0"');
  });

  test('shows a text that has faults, so that its author sees it', () => {
    const text = html(':::kase\nStill *here*.\n:::\n\n:cite{#no} :term[word]{#no} ::figure{#no}');
    expect(text).toContain('Still <em>here</em>.');
    expect(text).toContain('word');
    expect(text).not.toContain('button');
  });

  test.each([
    '<script>alert(1)</script>',
    '<button popovertarget="x" onclick="alert(1)">x</button>',
    '[a](javascript:alert(1))',
    '[a](/sign-out)',
    '[a](#source-1)',
    '![x](https://evil.example/pixel.png)',
    ':::case{title="<img src=x onerror=alert(1)>" onclick="alert(1)" class="x"}\n<b>x</b>\n:::',
    ':term[<b onclick=x>w</b>]{#silence onclick="alert(1)" style="x"}',
    ':a[x]{onclick="alert(1)" href="javascript:alert(1)"}',
    '::script[alert(1)]{src="https://evil.example"}',
    ':::in-the-room{scenario="../sign-out" phase="x"}\nx\n:::',
    ':::evidence{confidence="low onmouseover=x" source="treaty"}\nx\n:::',
    '```js onload=x\n<script>\n```',
  ])('lets nothing dangerous out of %j', (body) => {
    expect(dangers(html(body))).toEqual([]);
  });

  test('lets nothing dangerous out of anything', () => {
    const piece = fc.constantFrom(
      ...[':::', '::', ':', 'case', 'term', 'evidence', 'figure', '[', ']', '{', '}', '#silence'],
      ...['title="', '"', '>', '<b onclick=', '<script>', '\n', '\n\n', ' ', 'javascript:x', '('],
      ...[')', '!', '`', '{#levels}', '{#treaty}', 'cite', 'onclick="x"', '&quot;', '- '],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(dangers(html(pieces.join('')))).toEqual([]);
      }),
    );
  });

  test('renders the lessons of the small module', () => {
    for (const { text } of lessons) {
      const { lesson } = parseLesson(text, { title: '' }, module);
      const frame = { module, t: (id: string) => id, scenarioTitle: () => 'River' };
      expect(dangers(renderLesson(lesson, frame).html.sanitised)).toEqual([]);
    }
  });
});

/** Tags and attributes that no lesson has. In quotes, "<" is a letter like any other. */
function dangers(page: string): string[] {
  const text = page.replace(/="[^"]*"/g, (quoted) => quoted.replace(/[<>]/g, ''));
  const value = '="[^"]*"';
  const plain =
    'class|role|aria-label|tabindex|title|align|scope|type|x|y|x1|x2|y1|y2|d|width|height|viewBox' +
    '|text-anchor|transform|start';
  const known = new RegExp(
    '^</?(?:h[1-6]|p|ul|ol|li|blockquote|hr|br|strong|em|del|code|pre|table|caption|thead|tbody|tr|th|td|a' +
      '|div|span|figure|figcaption|details|summary|button|svg|g|rect|path|line|text)(?: (?:' +
      `(?:${plain})${value}|href="(?:https?:|mailto:|#source-\\d+"|#part-[a-z0-9-]+"|/scenarios/river-of-nine")[^"]*"?` +
      '|rel="noopener"|id="(?:term-silence|source-\\d+|part-[a-z0-9-]+)"|popover="auto"' +
      '|popovertarget="term-silence"|popovertargetaction="hide"))*>$',
  );
  return (text.match(/<[^>]*>?/g) ?? []).filter((tag) => !known.test(tag));
}
