import { expect, it } from 'vitest';
import { parsedSmallScenario } from '../../../tests/builders/scenario';
import { settingOf } from '../../../tests/builders/table';
import { diagramOf } from './diagram';
import { negotiationMachine } from './machine';

it('draws the consensus procedure as the documentation shows it', async () => {
  const machine = negotiationMachine(settingOf(parsedSmallScenario()));
  await expect(diagramOf(machine)).toMatchFileSnapshot(
    '../../../docs/procedures/asean-consensus.mmd',
  );
});
