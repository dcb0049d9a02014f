import { chosenIn, textOf } from './answer-of';
import type { Answers } from './answers';
import { wordsOfCountry } from './country-words';
import { foldedWords } from './fold';
import { NAMES_THAT_ARE_WORDS, WORDS_OF_INSTITUTIONS } from './ordinary-words';
import type { Question } from './question-schema';
import type { Revealed } from './revealed';
import { revealedBy } from './revealed-by';
import { type Pattern, patternsOfName, type Struck } from './strike';

/** Who somebody is: what is struck out of what they write, besides their hidden answers. */
export interface Identity {
  readonly name: string;
  readonly email: string;
  readonly institution?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** What to strike out of an applicant's free text, longest first. */
export function patternsOf(
  hidden: readonly Question[],
  answers: Answers,
  identity: Identity,
  needed: ReadonlySet<Revealed>,
): readonly Pattern[] {
  const patterns = patternsOfName(identity.name, 'name', NAMES_THAT_ARE_WORDS);
  const [local = ''] = identity.email.split('@');
  // As a whole only: it is somebody's handle elsewhere, and its parts may be words of any text.
  patterns.push(...whole(local, 'e-mail'));
  if (identity.institution && !needed.has('institution')) {
    patterns.push(...patternsOfInstitution(identity.institution, 'institution'));
  }
  if (identity.country && !needed.has('country')) {
    patterns.push(...patternsOfCountry(identity.country));
  }
  for (const question of hidden) patterns.push(...ofAnswer(question, answers, needed));
  return patterns.sort((a, b) => b.words.length - a.words.length);
}

/** Words of a hidden answer that must not come back in a text. */
function ofAnswer(
  question: Question,
  answers: Answers,
  needed: ReadonlySet<Revealed>,
): readonly Pattern[] {
  const what = revealedBy(question).find((each) => !needed.has(each));
  const text = textOf(answers, question.id);
  switch (question.type) {
    case 'country':
      return text === null ? [] : patternsOfCountry(text);
    case 'line':
      if (text === null || what === undefined) return [];
      if (what === 'name') return patternsOfName(text, 'name', NAMES_THAT_ARE_WORDS);
      return patternsOfInstitution(text, markFor(what));
    case 'date':
      return text === null ? [] : whole(text, markFor(what ?? 'age'));
    case 'choice': {
      if (what === undefined) return [];
      const chosen = chosenIn(answers, question.id);
      const labels = question.options.filter(({ id }) => chosen.includes(id));
      return labels.flatMap(({ label }) => whole(label, markFor(what)));
    }
    default:
      return [];
  }
}

function markFor(what: Revealed): Struck {
  return what === 'photo' ? 'name' : what;
}

function whole(text: string, what: Struck): Pattern[] {
  const words = foldedWords(text).join(' ');
  return words.length < 3 ? [] : [{ what, words }];
}

/**
 * The name as a whole, the short form in brackets or of its initials (`NUS`), and each word that is
 * not one that many institutions share.
 */
function patternsOfInstitution(name: string, what: Struck): Pattern[] {
  const words = foldedWords(name);
  const main = foldedWords(name.replace(/\(.*?\)/g, ' '));
  const patterns = [...whole(name, what), ...whole(main.join(' '), what)];
  const telling = words.filter((word) => [...word].length > 2 && !WORDS_OF_INSTITUTIONS.has(word));
  for (const word of telling) patterns.push(...patternsOfName(word, what, NAMES_THAT_ARE_WORDS));
  const parts = main.filter((word) => !['the', 'and', 'of', 'for', 'in', 'de'].includes(word));
  const initials = parts.map((word) => [...word][0] ?? '').join('');
  if (initials.length > 2) patterns.push({ what, words: initials, capital: true });
  return patterns;
}

function patternsOfCountry(code: string): Pattern[] {
  return wordsOfCountry(code).map((name) => {
    const words = foldedWords(name).join(' ');
    // Short names begin other words: `peruse` is not about Peru.
    const cautious = words.length < 6 ? ({ capital: true } as const) : {};
    return { what: 'country', words, open: true, ...cautious };
  });
}
