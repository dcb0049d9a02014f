import { COUNTRIES } from './countries';

/** Other names of countries of the region and their people; prefixes, where a word may go on. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  BN: ['brunei'],
  ID: ['indonesia'],
  KH: ['cambodia', 'khmer', 'kampuchea'],
  LA: ['lao pdr', 'laos', 'laotian', 'lao'],
  MM: ['myanmar', 'burma', 'burmese'],
  MY: ['malaysia'],
  PH: ['philippine', 'filipino', 'filipina', 'pilipinas'],
  SG: ['singapore'],
  TH: ['thailand', 'thai'],
  TL: ['timor', 'east timor'],
  VN: ['vietnam', 'viet nam'],
  ...{ CN: ['china', 'chinese'], IN: ['india'], JP: ['japan'], KR: ['korea', 'south korea'] },
  ...{ GB: ['britain', 'british', 'england', 'english'], US: ['america', 'usa'] },
  ...{ FR: ['france', 'french'], NL: ['netherlands', 'dutch', 'holland'], DE: ['german'] },
};

/**
 * Names by which a text may call a country and its people: its English name without what stands in
 * brackets, and others in use. The end of each may go on (`Indonesia`, `Indonesian`).
 */
export function wordsOfCountry(code: string): readonly string[] {
  const name = Object.hasOwn(COUNTRIES, code) ? (COUNTRIES[code] ?? '') : '';
  const bare = name.replace(/\s*\(.*\)|,.*$/g, '');
  const also = Object.hasOwn(ALSO, code) ? (ALSO[code] ?? []) : [];
  return bare === '' ? also : [bare, ...also];
}
