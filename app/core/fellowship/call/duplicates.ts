import { foldedWords } from './fold';

/** What is compared of an application. */
export interface Applying {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Date of birth, `YYYY-MM-DD`, where the call asks for it. */
  readonly born?: string;
}

/** Applications that are likely of one person, and why. A sign for people to look at, no proof. */
export interface DuplicateSign {
  readonly reason: 'same-name-and-birth' | 'same-mailbox';
  /** Two or more application ids, in order. */
  readonly applications: readonly string[];
}

const TITLES = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'mx', 'ir', 'haji', 'hj']);

/**
 * Likely duplicates: the same name (accents, case, titles and the order of its words aside) with the
 * same date of birth, and e-mail addresses that differ only in dots or in what follows a plus (which
 * lead into one mailbox at many providers). The order of the applications does not matter.
 */
export function duplicateSigns(applications: readonly Applying[]): readonly DuplicateSign[] {
  return [
    ...groups(applications, 'same-name-and-birth', sameNameKey),
    ...groups(applications, 'same-mailbox', ({ email }) => mailboxOf(email)),
  ];
}

function groups(
  applications: readonly Applying[],
  reason: DuplicateSign['reason'],
  keyOf: (application: Applying) => string | null,
): DuplicateSign[] {
  const byKey = new Map<string, string[]>();
  for (const application of applications) {
    const key = keyOf(application);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), application.id]);
  }
  return [...byKey.values()]
    .filter((ids) => ids.length > 1)
    .map((ids) => ({ reason, applications: ids.sort() }))
    .sort((a, b) => compare(a.applications.join(' '), b.applications.join(' ')));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Equal for those of one name and day of birth; null where there is nothing to compare. */
export function sameNameKey({ name, born }: Pick<Applying, 'name' | 'born'>): string | null {
  const words = foldedWords(name).filter((word) => !TITLES.has(word));
  if (born === undefined || words.length === 0) return null;
  return `${[...words].sort().join(' ')}|${born}`;
}

/** An e-mail address as the mailbox that it probably leads to; null where it is no address. */
export function mailboxOf(email: string): string | null {
  const [local = '', domain = '', ...rest] = email.trim().toLowerCase().split('@');
  const box = local.replace(/\+.*$/, '').replaceAll('.', '');
  if (box === '' || domain === '' || rest.length > 0) return null;
  return `${box}@${domain === 'googlemail.com' ? 'gmail.com' : domain}`;
}
