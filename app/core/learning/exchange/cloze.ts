import type { Answer, Asked, Loss } from './question';

type Gaps = Extract<Asked, { kind: 'gaps' }>;

const escaped = (text: string) => text.trim().replace(/[\\~=#{}"]/g, '\\$&');
const opened = (text: string) => text.replace(/\\(.)/gs, '$1');

function gap(answers: readonly Answer[], exactCase: boolean): string {
  const kind = exactCase ? 'SHORTANSWER_C' : 'SHORTANSWER';
  const all = answers.map(
    ({ text, share, feedback }) =>
      `%${Number(share.toFixed(5))}%${escaped(text)}#${escaped(feedback)}`,
  );
  return `{1:${kind}:${all.join('~')}}`;
}

/** A text with gaps as Moodle's "embedded answers" (Cloze) has it. */
export function writeCloze({ parts, exactCase }: Gaps): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : gap(part.answers, exactCase)))
    .join('');
}

const GAP = /\{\d*:([A-Z_]+):((?:\\.|[^\\}])*)\}/gs;
const WORDS = /^(SHORTANSWER|SA|MW)(_C|C)?$/;

function answersIn(source: string): Answer[] {
  return source
    .split(/(?<!\\)~/)
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const weight = /^(=|%(-?\d+(?:\.\d+)?)%)?/.exec(one);
      const share = weight?.[1] === '=' ? 100 : Number(weight?.[2] ?? 0);
      const [text = '', feedback = ''] = one.slice(weight?.[0].length ?? 0).split(/(?<!\\)#/);
      return { text: opened(text), share, feedback: opened(feedback) };
    });
}

/** What stands for a gap while its text is turned into Markdown. */
const mark = (at: number) => `GAP${at}GAP`;
const MARK = /GAP(\d+)GAP/;

/**
 * A text with embedded answers, read: those that ask for words become gaps. Other kinds (choices,
 * numbers) are lost, and their right answer stands in the text. What stands before the last blank
 * line before the first gap is the stem.
 *
 * @param asMarkdown turns the text around the gaps into Markdown
 */
export function readCloze(
  source: string,
  asMarkdown: (text: string) => string,
): { stem: string; asked: Gaps | null; lost: Loss[] } {
  const gaps: { answers: Answer[] }[] = [];
  const lost: Loss[] = [];
  let exactCase = true;
  const marked = source.replace(GAP, (whole: string, kind: string, inside: string) => {
    const answers = answersIn(inside);
    const known = WORDS.exec(kind);
    if (!known) {
      lost.push({ code: 'gap', at: whole.slice(0, 60) });
      return answers.find(({ share }) => share >= 100)?.text ?? '';
    }
    if (known[2] === undefined) exactCase = false;
    gaps.push({ answers });
    return mark(gaps.length - 1);
  });
  const text = asMarkdown(marked);
  if (gaps.length === 0) return { stem: text, asked: null, lost };
  const cut = text.lastIndexOf('\n\n', text.search(MARK));
  const parts = text
    .slice(cut < 0 ? 0 : cut + 2)
    .split(MARK)
    .map((part, at) => (at % 2 === 0 ? part : (gaps[Number(part)] ?? part)));
  const stem = cut < 0 ? '' : text.slice(0, cut);
  return { stem, asked: { kind: 'gaps', parts, exactCase }, lost };
}
