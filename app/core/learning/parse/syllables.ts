/** An `e` that is written and not spoken: at the end, in -ed and -es, and before some endings. */
const SILENT = [
  /[^aeiouy]e$(?<![^aeiouy]le)/,
  /[^aeioutdy]ed$/,
  /[^aeiouycgsxz]es$(?<![cs]hes|[^aeiouy]les)/,
  /[^aeiouy]e(?:ly|ful|less|ment)/,
];

/** Neighbouring vowels that are spoken apart, and endings spoken with a vowel that is not written. */
const APART = [
  /(?<![ct])ia|[ct]ia[bt]/,
  /(?<![cglnst])io|tio$/,
  /iu|scien|(?<![ct])ie(?:t|nc|nt)/,
  /(?<!g)ua|uen/,
  /creat|area|idea|reali|theat/,
  /eo(?!us|n$|p)/,
  /[eioy]ing$|coop|coord/,
  /ism$|thm$/,
];

/**
 * How many syllables an English word has, by its spelling: groups of vowels, less the silent ones, more
 * those spoken apart. Right for nearly all common words, which is enough for a mean over a lesson. A
 * word without a vowel counts as one.
 */
export function syllablesIn(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replaceAll('qu', 'q');
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
  const count = (patterns: readonly RegExp[]) =>
    patterns.filter((pattern) => pattern.test(letters)).length;
  return Math.max(1, groups - count(SILENT) + count(APART));
}
