/** Longest part of an id that is made of a title; a number may follow. */
const LONGEST = 56;

/**
 * An id made of a title: lower-case letters, digits and hyphens, and a number where others have it
 * already. A title without a letter of the Latin alphabet gives `module`.
 */
export async function freeId(
  title: string,
  taken: (id: string) => Promise<boolean>,
): Promise<string> {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const stem = slug === '' || slug === 'constructor' || slug === 'prototype' ? 'module' : slug;
  for (let number = 1; ; number++) {
    const id = number === 1 && !RESERVED.has(stem) ? stem : `${stem}-${number}`;
    if (!(await taken(id))) return id;
  }
}

/** Addresses of our own beside `/modules/:moduleId`. */
const RESERVED = new Set(['new', 'upload', 'exchange', 'import', 'export']);
