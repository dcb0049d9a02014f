/**
 * Least developed countries: the list of the United Nations (Committee for Development Policy,
 * "List of Least Developed Countries"), as of 19 December 2024: 44 countries, after Bhutan (13 December
 * 2023) and Sao Tome and Principe (13 December 2024) left it. It is reviewed every three years;
 * Bangladesh, Lao PDR and Nepal are to leave it on 24 November 2026 (A/RES/76/8).
 */
export const LEAST_DEVELOPED: ReadonlySet<string> = new Set([
  ...['AF', 'AO', 'BD', 'BF', 'BI', 'BJ', 'CD', 'CF', 'DJ', 'ER', 'ET', 'GM', 'GN', 'GW', 'HT'],
  ...['KH', 'KI', 'KM', 'LA', 'LR', 'LS', 'MG', 'ML', 'MM', 'MR', 'MW', 'MZ', 'NE', 'NP', 'RW'],
  ...['SB', 'SD', 'SL', 'SN', 'SO', 'SS', 'TD', 'TG', 'TL', 'TV', 'TZ', 'UG', 'YE', 'ZM'],
]);

/** Whether a country (ISO 3166-1 alpha-2) was on the list on that day. */
export function isLeastDeveloped(country: string): boolean {
  return LEAST_DEVELOPED.has(country);
}
