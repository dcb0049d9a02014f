import { describe, expect, it } from 'vitest';
import { TestTable } from '../../../tests/builders/table';
import { packageWorth, textWorth } from './score';

function upland(table: TestTable) {
  const { brief, text } = table.view('upland');
  if (!brief) throw new Error('Upland has a brief.');
  return { brief, articles: text.articles, issues: table.context.setting.scenario.issues };
}

const reading = () => new TestTable().started().advance('first-reading');

describe('what the text as it stands is worth to a seat', () => {
  it('spans all options while nothing is proposed', () => {
    const { brief, issues, articles } = upland(reading());
    expect(textWorth(brief, issues, articles)).toMatchObject({ min: 0, max: 30, settled: 0 });
  });

  it('spans the brackets once there are some', () => {
    const table = reading()
      .do('upland', { type: 'proposeOption', issue: 'flow-data', option: 'monthly' })
      .do('delta', { type: 'proposeOption', issue: 'flow-data', option: 'daily' });
    const { brief, issues, articles } = upland(table);
    expect(textWorth(brief, issues, articles)).toMatchObject({ min: 12, max: 30, settled: 0 });
  });

  it('counts a closed article as it is', () => {
    const table = reading()
      .do('upland', { type: 'proposeOption', issue: 'fund', option: 'large' })
      .do('delta', { type: 'supportOption', issue: 'fund', alternative: 'large' })
      .do('chair', { type: 'closeArticle', issue: 'fund', alternative: 'large' });
    const { brief, issues, articles } = upland(table);
    expect(textWorth(brief, issues, articles)).toMatchObject({ min: 10, max: 30, settled: 10 });
  });

  it('is nothing for a seat without a stake', () => {
    const table = reading();
    const { brief, text } = table.view('chair');
    const { issues } = table.context.setting.scenario;
    expect(brief && textWorth(brief, issues, text.articles)).toBeNull();
  });
});

describe('what a package is worth to a seat', () => {
  it('is one number when it settles everything', () => {
    const { brief, issues } = upland(reading());
    const worth = packageWorth(brief, issues, { 'flow-data': 'daily', fund: 'small' });
    expect(worth).toEqual({ min: 12, max: 12, settled: 12, complete: true, crossed: [] });
  });

  it('leaves open what it leaves open, chosen or empty', () => {
    const { brief, issues } = upland(reading());
    const worth = packageWorth(brief, issues, { 'flow-data': '', fund: 'large' });
    expect(worth).toMatchObject({ min: 10, max: 30, settled: 10, complete: false });
  });

  it('names the issues on which it crosses a red line', () => {
    const { brief, issues } = upland(reading());
    const worth = packageWorth(brief, issues, { 'flow-data': 'real-time' });
    expect(worth?.crossed).toEqual(['flow-data']);
  });
});
