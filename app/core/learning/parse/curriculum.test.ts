import { describe, expect, it } from 'vitest';
import { smallModule } from '../../../../tests/builders/module';
import { type ModuleFile, moduleSchema } from '../format/module';
import { curriculumFaults } from './curriculum';

const placed = (id: string, prerequisites: string[] = [], more: Partial<ModuleFile> = {}) => ({
  module: moduleSchema.parse(smallModule({ id, prerequisites, ...more })),
  track: 'multilateral-negotiation',
});

const said = (modules: ReturnType<typeof placed>[], complete = true) =>
  curriculumFaults(modules, complete).map((faults) =>
    faults.map(({ code, path }) => `${code} ${path.join('.')}`),
  );

describe('modules beside each other', () => {
  it('may ask for those before them', () => {
    expect(said([placed('a'), placed('b', ['a']), placed('c', ['a', 'b'])])).toEqual([[], [], []]);
  });

  it('must not ask for what is nowhere, and are told the nearest', () => {
    const [, faults] = curriculumFaults([placed('rules'), placed('next', ['ruels'])], true);
    expect(faults).toMatchObject([{ code: 'unknown-reference', suggestion: 'rules' }]);
    expect(said([placed('next', ['elsewhere'])], false)).toEqual([[]]);
  });

  it('must not go in circles', () => {
    expect(
      said([placed('a', ['c']), placed('b', ['a']), placed('c', ['b']), placed('d', ['a'])]),
    ).toEqual([
      ['circular prerequisites.0'],
      ['circular prerequisites.0'],
      ['circular prerequisites.0'],
      [],
    ]);
  });

  it('have ids of their own and stand in the folder of their track', () => {
    const twin = placed('a', [], { track: 'technology-foresight' });
    expect(said([placed('a'), twin])).toEqual([[], ['duplicate-id id', 'wrong-value track']]);
  });
});
