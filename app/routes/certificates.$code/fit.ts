import type { CertificatePage } from './certificate-page';

/** Sizes of the printed text in CSS pixels, as `certificate.css` has them: 6 are 4.5 points. */
const SIZES = [16, 14, 12, 10.5, 9, 8, 7, 6] as const;

export type SheetSize = (typeof SIZES)[number];

/** The room inside the sheet's double frame before its padding, which grows with the text. */
const SHEET = { width: 1_030, height: 698 } as const;

/** Widths of letters in a wide font (DejaVu Serif bold), in units of the font's size. */
const LETTER = { usual: 0.7, capital: 0.95, full: 1.1 } as const;

/** Lines break between words, and columns between entries, so neither is filled. */
const FILLED = 0.85;

/** What the sheet says, longest wording first: nothing here knows which language it will be. */
type Said = Pick<
  CertificatePage,
  'title' | 'holder' | 'academy' | 'outcomes' | 'modules' | 'verifyAt'
>;

/**
 * The size at which a certificate fits one sheet of A4, lying, with any font: nothing in CSS makes
 * text smaller until it fits, so its height is estimated, generously.
 *
 * @returns the largest size that fits, the smallest where none does
 */
export function sheetSize(said: Said): SheetSize {
  return SIZES.find((size) => heightAt(size, said) <= SHEET.height / size) ?? 6;
}

/** All in units of the text's size. Each line says which part of `sheet.tsx` it measures. */
function heightAt(size: number, said: Said): number {
  const width = SHEET.width / size - 8;
  const list = said.outcomes.length > 0 ? said.outcomes : said.modules;
  const entries = list.map((text) => lines(text, 1, (width - 2.5) / 2 - 1.5) * 1.5 + 0.375);
  const parts = [
    ...[5, 3], // the padding, and the gaps between the four parts
    2 + lines(said.academy, 1.125, width) * 1.75,
    5.5 + lines(said.holder ?? '', 3, width) * 3.6 + lines(said.title, 1.875, width) * 2.5,
    2 + Math.max(sum(entries) / 2 / FILLED, ...entries),
    1.5 + Math.max(7, 5.5 + lines(said.verifyAt, 0.875, width - 9) * 1.25),
  ];
  return sum(parts);
}

/** How many lines a text takes at most, with letters of `size` in the room of `width`. */
function lines(text: string, size: number, width: number): number {
  return Math.ceil((sum([...text].map(letter)) * size) / (width * FILLED)) || 1;
}

function letter(character: string): number {
  if (character >= '\u1100') return LETTER.full;
  return /\p{Lu}/u.test(character) ? LETTER.capital : LETTER.usual;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
