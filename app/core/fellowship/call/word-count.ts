/**
 * Scripts that are written without spaces between words (Unicode Standard, chapters 16 and 18): Thai,
 * Lao, Khmer, Burmese, Chinese and Japanese among them.
 */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}]+/gu;
/** What stands between words: space of any kind, also of no width, dashes, slashes, commas. */
const BETWEEN = /[\s\u200b\u2013\u2014/|;]+|,(?!\d)/u;
const WORD = /[\p{L}\p{N}]/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * How many words a text has, so that a limit is as fair in Thai as in English. Words between spaces
 * count one each (`science-based` and `don't` are one, a dash alone none); where a script has no spaces
 * the words of a dictionary count (Unicode Standard Annex 29, by `Intl.Segmenter`, which browsers and
 * servers may carry in different editions: the server's count decides).
 */
export function wordCount(text: string): number {
  let count = 0;
  const spaced = text.replace(UNSPACED, (run) => {
    count += wordsOfDictionary(run);
    return ' ';
  });
  for (const word of spaced.split(BETWEEN)) if (WORD.test(word)) count += 1;
  return count;
}

function wordsOfDictionary(run: string): number {
  // Made once, and only where needed: its dictionaries are large.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(run)) if (isWordLike) count += 1;
  return count;
}
