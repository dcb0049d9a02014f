import type { JsonPath, RawFault } from './fault';
import { quoted } from './fault';
import { nearestName } from './nearest';

/**
 * Nothing if the name is known, else one fault that lists the known names and the nearest. `what`
 * says what the name should be of, such as `an issue`.
 */
export function* unknownName(
  path: JsonPath,
  name: string,
  known: Iterable<string>,
  what: string,
): Generator<RawFault<'unknown-reference'>> {
  const names = [...known];
  if (names.includes(name)) return;
  const listed = names.length === 0 ? 'there are none' : names.slice(0, 12).join(', ');
  const suggestion = nearestName(name, names);
  yield {
    path,
    code: 'unknown-reference',
    found: quoted(name),
    expected: `the id of ${what} (${listed}${names.length > 12 ? ', …' : ''})`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
