import { syllablesIn } from './syllables';

/** Below this many words a grade says nothing. */
const LEAST_WORDS = 30;
const ENDS = /[.!?…]+["”’)\]]*(?=\s|$)/;

/** The words of a text; a number is one. */
function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Sentences of a paragraph; what has no full stop at its end is one too. */
function sentencesIn(paragraph: string): string[] {
  return paragraph.split(ENDS).filter((part) => wordsIn(part).length > 0);
}

/**
 * The Flesch–Kincaid grade of English prose: years of schooling in the United States that it asks for,
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid, Fishburne, Rogers & Chissom
 * 1975, "Derivation of new readability formulas", Naval Technical Training Command, Report 8-75).
 * Numbers count as words of one syllable. To one decimal; null for fewer than 30 words.
 *
 * @param paragraphs the text without headings, tables and marks
 */
export function gradeOf(paragraphs: readonly string[]): number | null {
  const words = paragraphs.flatMap(wordsIn);
  if (words.length < LEAST_WORDS) return null;
  const sentences = paragraphs.flatMap(sentencesIn).length;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade =
    0.39 * (words.length / Math.max(1, sentences)) + 11.8 * (syllables / words.length) - 15.59;
  return Math.round(grade * 10) / 10;
}
