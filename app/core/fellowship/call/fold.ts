/** Letters that no decomposition takes apart (after the Unicode Latin-ASCII transform). */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ đ: 'd', ð: 'd', ø: 'o', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'n', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
};

/**
 * A letter or sign as names are compared: without case and Latin accents, a space for what is neither
 * letter, mark nor digit. Marks of other scripts stay, for they are vowels and tones there.
 */
export function foldedSign(sign: string): string {
  const bare = sign
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return bare.replace(
    /./gsu,
    (each) => PLAIN[each] ?? (/[\p{L}\p{M}\p{N}]/u.test(each) ? each : ' '),
  );
}

/** A text as names are compared: `Nguyễn  Đức-Anh` and `nguyen duc anh` are the same. */
export function folded(text: string): string {
  return foldedSign(text).replace(/ +/g, ' ').trim();
}

/** The words of a folded text. */
export function foldedWords(text: string): string[] {
  return folded(text).split(' ').filter(Boolean);
}
