import { COUNTRIES } from './countries';
import { wordsOfCountry } from './country-words';
import { folded } from './fold';
import type { Question } from './question-schema';
import type { Revealed } from './revealed';

/**
 * Words in the label of a question that suggest what an answer reveals. Folded; in English and in
 * languages in which a call of the region is likely to be written. Never complete: it warns, and
 * hides answers of which nothing was said.
 */
const TELLING: readonly (readonly [Revealed, readonly string[]])[] = [
  ['name', ['full name', 'your name', 'family name', 'given name', 'first name', 'last name']],
  ['name', ['surname', 'nama lengkap', 'nama penuh', 'ho va ten', 'pangalan', 'nom']],
  ['e-mail', ['email', 'e mail', 'telephone', 'phone', 'mobile', 'whatsapp', 'contact details']],
  ['photo', ['photo', 'photograph', 'portrait', 'picture of you']],
  ['institution', ['institution', 'employer', 'university', 'workplace', 'lembaga', 'instansi']],
  ['country', ['country', 'nation', 'nationality', 'citizen', 'citizenship', 'passport']],
  ['country', ['where are you from', 'negara', 'kewarganegaraan', 'warganegara', 'quoc gia']],
  ['country', ['quoc tich', 'bansa', 'pays', 'nationalite']],
  ['gender', ['gender', 'sex', 'pronouns', 'jenis kelamin', 'jantina', 'gioi tinh', 'kasarian']],
  ['gender', ['sexe']],
  ['age', ['age', 'born', 'birth', 'birthday', 'how old', 'umur', 'usia', 'ngay sinh', 'edad']],
  ['disability', ['disability', 'disabilities', 'disabled', 'impairment', 'disabilitas']],
  ['community', ['indigenous', 'ethnic', 'ethnicity', 'tribe', 'religion', 'mother tongue']],
  ['community', ['minority', 'masyarakat adat', 'suku', 'agama', 'dan toc']],
];

/** Options that are a gender whatever the question is called. */
const GENDERS: ReadonlySet<string> = new Set([
  ...['woman', 'man', 'women', 'men', 'female', 'male', 'non binary', 'perempuan', 'laki laki'],
  ...['lelaki', 'wanita', 'pria', 'nu', 'nam', 'babae', 'lalaki', 'femme', 'homme'],
]);

const COUNTRY_NAMES: ReadonlySet<string> = new Set(
  Object.keys(COUNTRIES).flatMap((code) => wordsOfCountry(code).map(folded)),
);

/** Options of one kind from which a choice is taken to ask for that kind. */
const FEWEST_ALIKE = 2;

/**
 * What the words of a question suggest that an answer to it reveals: the words of its label, and
 * options that are genders or countries. Each once, in no promised order.
 */
export function likelyRevealed(question: Question): readonly Revealed[] {
  const label = ` ${folded(question.label)} `;
  const found = TELLING.filter(([, words]) => words.some((word) => label.includes(` ${word} `)));
  return [...new Set([...found.map(([what]) => what), ...revealedByOptions(question)])];
}

function revealedByOptions(question: Question): Revealed[] {
  if (question.type !== 'choice') return [];
  const options = question.options.map((option) => folded(option.label));
  const among = (known: ReadonlySet<string>) => options.filter((each) => known.has(each)).length;
  return [
    ...(among(GENDERS) >= FEWEST_ALIKE ? (['gender'] as const) : []),
    ...(among(COUNTRY_NAMES) >= FEWEST_ALIKE ? (['country'] as const) : []),
  ];
}

/**
 * What an answer reveals: what its question says, or, in a call that was published while a question
 * could leave it open, what its words suggest.
 */
export function revealedBy(question: Question): readonly Revealed[] {
  if (question.reveals.length === 0) return likelyRevealed(question);
  return question.reveals.flatMap((what) => (what === 'nothing' ? [] : [what]));
}
