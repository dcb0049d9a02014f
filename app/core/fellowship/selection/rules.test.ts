import { describe, expect, it } from 'vitest';
import { constraintsAndTargets, readRules } from './rules';

const where = { attribute: 'sector', is: ['government'] };

describe('rules of selection', () => {
  it('are constraints, or targets where missing them has a price', () => {
    const reading = readRules([
      { id: 'gov', title: 'Government', kind: 'atLeast', where, share: 25 },
      { id: 'cap', title: 'Countries', kind: 'perValue', attribute: 'country', atMost: 12 },
      { id: 'roles', title: 'Balance', kind: 'equal', left: where, right: where, weight: 50 },
    ]);
    if (!reading.ok) return expect.fail(JSON.stringify(reading.faults));
    const { constraints, targets } = constraintsAndTargets(reading.rules);
    expect(constraints).toMatchObject([
      { id: 'gov', count: { percent: 25, round: 'up' }, sensitive: false },
      { id: 'cap', kind: 'perValue', atMost: 12 },
    ]);
    expect(targets).toMatchObject([{ id: 'roles', within: 0, weight: 50 }]);
  });

  it('round a share to the stricter side unless told otherwise', () => {
    const rule = { id: 'gov', title: 'Government', kind: 'atMost', where, share: 33.3 };
    const counts = [rule, { ...rule, round: 'up' }].map((each) => {
      const reading = readRules([each]);
      const [read] = reading.ok ? constraintsAndTargets(reading.rules).constraints : [];
      return read?.kind === 'atMost' ? read.count : null;
    });
    expect(counts).toEqual([
      { percent: 33.3, round: 'down' },
      { percent: 33.3, round: 'up' },
    ]);
  });

  it.each([
    [{ kind: 'atLeast', where }, [0], 'either "count" or "share"'],
    [{ kind: 'atLeast', where, count: 1, share: 1 }, [0], 'either "count" or "share"'],
    [{ kind: 'atleast', where, count: 1 }, [0, 'kind'], 'atLeast'],
    [{ kind: 'atMost', where, count: -1 }, [0, 'count'], 'at least 0'],
    [{ kind: 'atMost', where: { ...where, is: [] }, count: 1 }, [0, 'where', 'is'], 'at least 1'],
    [{ kind: 'perValue', attribute: 'country' }, [0], '"atLeast" or "atMost"'],
    [{ kind: 'perValue', attribute: 'country', atLeast: 3, atMost: 2 }, [0], 'not above'],
    [{ kind: 'equal', left: where }, [0, 'right'], 'an object'],
  ])('say where they are wrong, and what would be right: %j', (rule, path, expected) => {
    const reading = readRules([{ id: 'rule', title: 'A rule', ...rule }]);
    const faults = reading.ok ? [] : reading.faults;
    expect(faults[0]?.path).toEqual(path);
    expect(faults[0]?.expected).toContain(expected);
  });
});
