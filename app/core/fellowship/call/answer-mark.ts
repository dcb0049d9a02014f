import type { Answer } from './answers';

/** The mark of no answer. */
export const NO_ANSWER = '-';

/**
 * A short mark of an answer, by which a page says from which answer its own was made. Equal for equal
 * answers, whatever the order of what was chosen and however line ends were sent; for different ones it
 * practically never is. No protection against anybody: it is to find accidents.
 */
export function answerMark(answer: Answer | null): string {
  if (answer === null) return NO_ANSWER;
  if (answer === true) return 'y';
  if (typeof answer === 'string') return mark(answer.replace(/\r\n?/g, '\n').trim());
  // Of a language that is there twice, the first counts.
  const parts = new Map<string, string>();
  for (const each of answer) {
    const [key, text] =
      typeof each === 'string' ? [each, each] : [each.language, `${each.language}:${each.level}`];
    if (!parts.has(key)) parts.set(key, text);
  }
  return mark([...parts.values()].sort().join('\n'));
}

/** The mark of what somebody declared: the option by what is declared; null for nothing. */
export function declaredMark(values: Readonly<Record<string, string>> | null): string {
  if (values === null) return NO_ANSWER;
  const parts = Object.entries(values).map(([id, option]) => `${id}:${option}`);
  return mark(parts.sort().join('\n'));
}

/** Two rounds of FNV-1a with different beginnings, in base 36. */
function mark(text: string): string {
  return [0x811c9dc5, 0x2f0b4a27]
    .map((seed) => {
      let hash = seed;
      for (let at = 0; at < text.length; at += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      }
      return (hash >>> 0).toString(36);
    })
    .join('');
}
