import { doubles } from '../../format/doubles';
import type { JsonPath } from '../../format/fault';
import { unknownName } from '../../format/unknown-name';
import type { Figure } from '../format/figure';
import type { RawFault } from './fault';

/** Every series has a value for every category, names tell apart, and the sources exist. */
export function* figureFaults(
  at: JsonPath,
  figure: Figure,
  sources: ReadonlySet<string>,
): Generator<RawFault> {
  const { categories, series } = figure;
  const places = [...at, 'series'];
  yield* doubles(places, series, (index) => series[index]?.title, 'title');
  for (const [index, { values }] of series.entries()) {
    if (values.length === categories.length) continue;
    const path = [...places, index, 'values'];
    const expected = `${categories.length}, one for each category`;
    yield { path, code: 'wrong-length', found: `${values.length} values`, expected };
  }
  for (const [index, source] of figure.sources.entries()) {
    yield* unknownName([...at, 'sources', index], source, sources, 'a source of the module');
  }
}
