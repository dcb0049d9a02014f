/**
 * A few words as they are compared: spaces, the forms of quotation marks and dashes, and (unless
 * `exactCase`) capitals do not matter.
 */
export function compared(words: string, exactCase: boolean): string {
  const plain = words
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return exactCase ? plain : plain.toLowerCase();
}

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
