import { foldedSign, foldedWords } from './fold';

/** What was struck out of a text: a kind of thing, never the thing. */
export type Struck =
  | 'name'
  | 'e-mail'
  | 'phone'
  | 'link'
  | 'institution'
  | 'country'
  | 'gender'
  | 'age'
  | 'disability'
  | 'community';

/** A stretch of text as it was written, or the sign that something was struck out there. */
export type Piece = string | { readonly struck: Struck };

/** Words to strike out, folded. */
export interface Pattern {
  readonly what: Struck;
  /** Folded words that follow one another. */
  readonly words: string;
  /** The last word may go on for up to four letters (`indonesia` finds `Indonesian`). */
  readonly open?: true;
  /** Only where it is written with a capital: the name `Will`, not the verb. */
  readonly capital?: true;
}

interface Hit {
  readonly from: number;
  readonly to: number;
  readonly what: Struck;
}

// Bounded (RFC 5321, 4.5.3.1), so that a long run without spaces costs no more than its length.
const E_MAIL = /[^\s@<>()[\]{},;:"']{1,64}@[^\s@<>()[\]{},;:"']{1,255}/gu;
const LINK = /(?:https?:\/\/|www\.)\S+/giu;
/** The page of a person, written without `https://`: `linkedin.com/in/x`, `orcid.org/0000-…`. */
const PAGE_OF_PERSON =
  /(?<![\p{L}\p{N}.-])(?:[a-z\d-]{1,63}\.){1,4}(?:com|org|net|me|io|edu|ac|gov|id|my|sg|th|vn|ph|la|kh|mm|bn|tl|gl|ee|be|co)\/[^\s,;()[\]{}"']{1,200}/giu;
/** `@name`, where no address goes before it. Handles are at most 40 signs on the usual networks. */
const HANDLE = /(?<![\p{L}\p{N}._%+-])@[a-z\d_][a-z\d_.-]{1,39}/giu;
/** An ORCID iD by itself (orcid.org: four groups of four, the last sign may be an X). */
const ORCID = /(?<![\d-])\d{4}-\d{4}-\d{4}-\d{3}[\dX](?![\d-])/giu;
/** `+62 812-3456-789`, `(021) 5550 1234`, `0812 3456 7890`: up to 15 digits (ITU-T E.164, 6.1). */
const PHONE =
  /(?<![\p{L}\p{N}.,+-])(?:\+\d|00\d|\(0\d|0\d)(?:[ ().\u00a0-]{0,2}\d){5,14}(?![\p{L}\d])/gu;
/** Digits from which a number with `+` or `00`, or with one `0`, is taken for a telephone's. */
const FEWEST_DIGITS = { abroad: 8, athome: 9 };
/** Letters that the name of a people may have after that of a country: `Vietnam-ese`, `Peru-vian`. */
const LONGEST_ENDING = 4;
/** Words of a name that are looked for together. */
const LONGEST_NAME = 6;
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * A text without the words of the patterns, e-mail addresses, web addresses, telephone numbers, handles
 * and ORCID iDs, in pieces. Comparison takes no notice of case, accents and punctuation; where a script has no spaces,
 * words are found inside others. It is automatic and finds what is written as it was declared: what
 * somebody tells of themself in other words stays.
 */
export function struckOut(text: string, patterns: readonly Pattern[]): readonly Piece[] {
  const hits: Hit[] = [];
  for (const found of text.matchAll(E_MAIL)) {
    hits.push({ from: found.index, to: found.index + found[0].length, what: 'e-mail' });
  }
  for (const form of [LINK, PAGE_OF_PERSON, HANDLE, ORCID]) {
    for (const found of text.matchAll(form)) {
      hits.push({ from: found.index, to: found.index + found[0].length, what: 'link' });
    }
  }
  for (const found of text.matchAll(PHONE)) {
    if (!isPhone(found[0])) continue;
    hits.push({ from: found.index, to: found.index + found[0].length, what: 'phone' });
  }
  const ground = groundOf(text);
  for (const pattern of patterns) hits.push(...hitsOf(pattern, ground));
  return piecesOf(text, hits);
}

/** A day such as `01.02.2024` has eight digits and begins with a zero too. */
function isPhone(written: string): boolean {
  const digits = written.replace(/\D/g, '').length;
  const abroad = /^(?:\+|00)/.test(written);
  return digits >= (abroad ? FEWEST_DIGITS.abroad : FEWEST_DIGITS.athome);
}

/** Pieces as one text; `mark` gives the words for what was struck out, such as `[name]`. */
export function plainText(pieces: readonly Piece[], mark: (what: Struck) => string): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : mark(piece.struck))).join('');
}

/** A text folded, with the place in the original of each of its signs. */
interface Ground {
  readonly original: string;
  readonly signs: string;
  /** For every folded unit, where its sign begins and ends in the original. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

function groundOf(original: string): Ground {
  let signs = ' ';
  const begins = [0];
  const ends = [0];
  let at = 0;
  for (const sign of original) {
    for (const unit of foldedSign(sign).split('')) {
      // One space between words, as in the patterns.
      if (unit === ' ' && signs.endsWith(' ')) continue;
      signs += unit;
      begins.push(at);
      ends.push(at + sign.length);
    }
    at += sign.length;
  }
  return { original, signs: `${signs} `, begins: [...begins, at], ends: [...ends, at] };
}

function hitsOf({ what, words, open, capital }: Pattern, ground: Ground): Hit[] {
  const hits: Hit[] = [];
  const { original, signs, begins, ends } = ground;
  const inside = UNSPACED.test(words);
  const sought = inside ? words : ` ${words}${open ? '' : ' '}`;
  const lead = inside ? 0 : 1;
  for (let at = signs.indexOf(sought); at >= 0; at = signs.indexOf(sought, at + 1)) {
    const first = at + lead;
    let last = first + words.length - 1;
    while (open && signs[last + 1] !== ' ') last += 1;
    if (last - first - words.length >= LONGEST_ENDING) continue;
    const from = begins[first] ?? 0;
    if (capital && !/\p{Lu}/u.test(original.slice(from, ends[first]))) continue;
    hits.push({ from, to: ends[last] ?? original.length, what });
  }
  return hits;
}

function piecesOf(text: string, hits: readonly Hit[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  let last: Struck | null = null;
  for (const { from, to, what } of [...hits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (to <= done) continue;
    const between = text.slice(done, Math.max(done, from));
    // What overlaps is one gap, and so are words beside each other: their number would tell of a name.
    const same = last !== null && (from < done || (last === what && /^[\s-]*$/.test(between)));
    if (!same) {
      if (between !== '') pieces.push(between);
      pieces.push({ struck: what });
      last = what;
    }
    done = to;
  }
  if (done < text.length) pieces.push(text.slice(done));
  return pieces;
}

/** The words of a name that are struck out wherever they stand, and those only with a capital. */
export function patternsOfName(
  name: string,
  what: Struck,
  ordinary: ReadonlySet<string>,
): Pattern[] {
  const words = foldedWords(name);
  const patterns: Pattern[] = [];
  // Words that follow one another as they do in the name are the name, with or without capitals.
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 2; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
      patterns.push({ what, words: words.slice(from, to).join(' ') });
    }
  }
  for (const word of words) {
    const length = [...word].length;
    if (length < 2 && !UNSPACED.test(word)) continue;
    const cautious = !UNSPACED.test(word) && (length < 4 || ordinary.has(word));
    patterns.push({ what, words: word, ...(cautious ? { capital: true } : {}) });
  }
  return patterns;
}
