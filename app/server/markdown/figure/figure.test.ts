import { describe, expect, test } from 'vitest';
import { type Figure, figureSchema } from '~/core/learning/format/figure';
import { renderFigure } from './figure';

const t = (id: string, values = {}) => [id, ...Object.values(values)].join(' ');

function drawn(changes: Partial<Figure>, sources: string[] = []): string {
  const figure = figureSchema.parse({
    ...{ id: 'emissions', kind: 'line', title: 'Emissions', alt: 'They rise.', unit: 'Gt' },
    categories: ['2000', '2010', '2020'],
    series: [
      { title: 'North', values: [1.5, null, 3] },
      { title: 'South', values: [1, 2, 4000] },
    ],
    ...changes,
  });
  return renderFigure(figure, { t, language: 'en' }, sources).sanitised;
}

describe('drawing a figure', () => {
  test('leaves a gap in a line where there is no value', () => {
    const [first] = drawn({}).match(/chart-line chart-s1" d="([^"]*)"/) ?? [];
    expect(first?.match(/M/g)).toHaveLength(2);
    expect(drawn({})).toContain('<td align="right">–</td>');
  });

  test('gives every series a sign of its own beside its colour', () => {
    const signs = [...drawn({}).matchAll(/chart-sign chart-s\d" d="([^"]*)"/g)].map(([, d]) => d);
    expect(new Set(signs).size).toBe(2);
  });

  test('writes numbers as the language does', () => {
    expect(drawn({ kind: 'table' })).toContain('<td align="right">4,000</td>');
  });

  test('draws nothing where the numbers are a table', () => {
    expect(drawn({ kind: 'table' })).not.toContain('<svg');
    expect(drawn({ kind: 'table' })).not.toContain('<details');
  });

  test('lets bars hang to the left of zero', () => {
    const text = drawn({ kind: 'bar', series: [{ title: 'Balance', values: [-2, 0, 2] }] });
    const widths = [...text.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, w]) => Number(w));
    expect(widths[0]).toBeGreaterThan(100);
    expect(widths).toEqual([widths[0], 0, widths[0]]);
  });

  test.each([
    ['one value', { categories: ['now'], series: [{ title: 'x', values: [0] }] }],
    ['no value at all', { categories: ['now'], series: [{ title: 'x', values: [null] }] }],
    ['the same value throughout', { series: [{ title: 'x', values: [5, 5, 5] }] }],
  ])('draws %s without a place that is no number', (_, changes) => {
    expect(drawn(changes)).not.toMatch(/NaN|Infinity/);
    expect(drawn({ ...changes, kind: 'bar' })).not.toMatch(/NaN|Infinity/);
  });

  test('says where the data come from, or that they are made up', () => {
    expect(drawn({}, ['A report', 'Another'])).toContain('A report; Another');
    expect(drawn({})).toContain('lesson.figure.madeUp');
  });

  test('lets a title be text and nothing else', () => {
    const text = drawn({ title: '<script>x</script>', alt: '"><script>' });
    expect(text.replace(/="[^"]*"/g, '')).not.toContain('<script');
  });
});
