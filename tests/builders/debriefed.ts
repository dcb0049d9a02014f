import { courseOf, mandateChanges } from '~/core/debrief/course';
import { type Debrief, debriefFor } from '~/core/debrief/debrief';
import { landscapeOf } from '~/core/debrief/landscape';
import type { Sight } from '~/core/debrief/sight';
import { parsedSmallScenario } from './scenario';
import { TestTable } from './table';

const minute = 60_000;
const whole = { kind: 'instructor' } as const;

/**
 * The small scenario played to the informals: proposals in the text, a package for the room that Delta
 * declines, one for Upland alone, a caucus, evidence passed in private, and both injects.
 */
export function bargainedTable(): TestTable {
  const table = new TestTable(parsedSmallScenario()).started();
  table.wait(minute).do('upland', { type: 'requestFloor' });
  table.wait(30_000).do('upland', { type: 'speak', text: 'Our river is our own affair.' });
  table.do('upland', { type: 'yieldFloor' }).advance('first-reading');
  table.do('upland', { type: 'proposeOption', issue: 'flow-data', option: 'monthly' });
  table.wait(minute).do('delta', {
    type: 'proposeOption',
    issue: 'flow-data',
    option: 'real-time',
  });
  table.advance('informals').wait(minute);
  table.do('upland', {
    type: 'tablePackage',
    values: { 'flow-data': 'daily', fund: 'large' },
    to: 'all',
    note: 'A fair start.',
  });
  const first = table.context.packages.at(-1)?.id ?? '';
  table.wait(minute).do('delta', {
    type: 'answerPackage',
    package: first,
    accepted: false,
    reason: 'Too dear.',
  });
  table.do('delta', { type: 'shareEvidence', evidence: 'gauge-study', to: ['chair'] });
  table.do('delta', {
    type: 'tablePackage',
    values: { 'flow-data': 'daily', fund: 'small' },
    to: ['upland'],
    note: 'Between us.',
  });
  table.do('upland', {
    type: 'openCaucus',
    kind: 'bilateral',
    members: ['delta'],
    topic: 'A trade',
  });
  const caucus = table.context.caucuses.at(-1)?.id ?? '';
  return table.wait(minute).do('delta', { type: 'say', caucus, text: 'What is daily worth?' });
}

/** `bargainedTable` brought to the adoption of daily data and a small fund, and ended. */
export function adoptedTable(): TestTable {
  const table = bargainedTable().wait(15 * minute);
  const issue = 'flow-data';
  table.do('upland', { type: 'proposeOption', issue, option: 'daily' });
  table.do('delta', { type: 'supportOption', issue, alternative: 'daily' });
  table.do('delta', { type: 'proposeOption', issue: 'fund', option: 'small' });
  table.do('chair', { type: 'closeArticle', issue, alternative: 'daily' });
  table.do('chair', { type: 'closeArticle', issue: 'fund', alternative: 'small' });
  table.wait(2 * minute).advance('drafting', 'adoption');
  table.do('chair', { type: 'callForDecision', method: 'consensus' }).wait(minute);
  table.do('chair', { type: 'declareResult' });
  table.do('delta', { type: 'explainPosition', text: 'We can live with it.' });
  return table.do(whole, { type: 'end' });
}

/** `bargainedTable` ended with Delta's objection to the package of Upland. */
export function blockedTable(): TestTable {
  const table = bargainedTable().advance('drafting', 'adoption');
  const tabled = table.context.packages.at(0)?.id ?? '';
  table.do('chair', { type: 'callForDecision', method: 'consensus', package: tabled });
  table.do('delta', { type: 'objectToConsensus', reason: 'The fund is too large.' });
  table.do('chair', { type: 'declareResult' });
  return table.do(whole, { type: 'end' });
}

/** The debrief of a table for one reader. */
export function debriefOf(table: Pick<TestTable, 'machine' | 'log'>, sight: Sight): Debrief {
  const course = courseOf(table.machine, table.log);
  const { scenario } = course.setting;
  return debriefFor(course, landscapeOf(scenario, mandateChanges(course)), sight);
}
