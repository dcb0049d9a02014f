import { expect, it } from 'vitest';
import { TRACKS } from '~/core/learning/format/module';
import { placesIn } from '~/server/cli/places';
import { judgeModules, scenariosIn } from '~/server/cli/validate-modules';
import { createLog } from '~/server/log';

it('ships modules that are valid, in every track (npm run mufakat -- validate curriculum/)', () => {
  const said: string[] = [];
  const { modules } = placesIn(['curriculum']);
  const scenarios = scenariosIn('scenarios', createLog('silent'));
  const bad = judgeModules(modules, scenarios, (line) => said.push(line));
  expect(bad, said.join('\n')).toBe(0);
  expect(new Set(modules.map(({ track }) => track))).toEqual(new Set(TRACKS));
});
