import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render';

const html = (markdown: string, under?: number) => renderMarkdown(markdown, under).sanitised;

describe('rendering Markdown', () => {
  test('keeps what a brief is made of', () => {
    expect(html('**One** and *two*\n\n- a\n- b')).toBe(
      '<p><strong>One</strong> and <em>two</em></p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
    );
  });

  test('renders tables', () => {
    expect(html('| a | b |\n|---|--:|\n| 1 | 2 |')).toContain('<td align="right">2</td>');
  });

  test('puts headings below the one they stand under, whatever the author began with', () => {
    expect(html('# One\n\n## Two', 2)).toBe('<h3>One</h3>\n<h4>Two</h4>');
    expect(html('### One\n\n#### Two', 1)).toBe('<h2>One</h2>\n<h3>Two</h3>');
    expect(html('# One\n\n###### Six', 5)).toBe('<h6>One</h6>\n<h6>Six</h6>');
  });

  test('lets links lead to the web and to mail, without handing over this window', () => {
    expect(html('[a](https://example.org/x?y=1 "t")')).toBe(
      '<p><a href="https://example.org/x?y=1" title="t" rel="noopener">a</a></p>',
    );
    expect(html('<mailto:a@b.example>')).toContain('href="mailto:a@b.example"');
  });

  test.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java\tscript:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](vbscript:x)',
    '[a](file:///etc/passwd)',
    '[a](/sign-out)',
    '[a](//evil.example)',
    '[a](#b)',
    '[a][r]\n\n[r]: javascript:alert(1)',
  ])('makes no link of %s', (markdown) => {
    expect(html(markdown)).not.toContain('href');
  });

  test.each([
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '<svg onload=alert(1)>',
    '<iframe src="https://evil.example"></iframe>',
    '<a href="https://x" onclick="alert(1)">x</a>',
    '<p style="position:fixed">x</p>',
    '<form action="/sign-out" method="post"><button>x</button></form>',
    '![x](https://evil.example/pixel.png)',
    '![x](x "onerror=alert(1)")',
    '`<script>`\n\n    <script>alert(1)</script>',
    '[x](https://e.example/"onmouseover="alert(1))',
    'a[^1]\n\n[^1]: <b onclick=x>note</b>',
    '- [ ] <input autofocus onfocus=alert(1)>',
  ])('lets nothing dangerous out of %s', (markdown) => {
    expect(dangers(html(markdown))).toEqual([]);
  });

  test('lets nothing dangerous out of anything', () => {
    const piece = fc.constantFrom(
      ...['<', '>', '"', "'", '[', ']', '(', ')', '!', '`', '\n', ' ', '&', '#', 'script', 'a'],
      ...['javascript:', 'https://x.example', 'onerror=', 'img', 'src=', '<svg ', 'href=', '&#58;'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(dangers(html(pieces.join('')))).toEqual([]);
      }),
    );
  });
});

/** Tags that are not on the list, and attributes that are not. */
function dangers(text: string): string[] {
  const known =
    /^<\/?(h[1-6]|p|ul|ol|li|blockquote|hr|br|strong|em|del|code|pre|table|thead|tbody|tr|th|td|a)( (href="(https?|mailto):[^"]*"|title="[^"]*"|rel="noopener"|align="[a-z]+"|start="\d+"))*>$/i;
  return (text.match(/<[^>]*>?/g) ?? []).filter((tag) => !known.test(tag));
}
