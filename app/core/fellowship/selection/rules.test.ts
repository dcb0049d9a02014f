import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseCall } from '../call/parse';
import { constraintsAndTargets, selectionRuleSchema } from './rules';

const SAMPLE = JSON.parse(readFileSync('calls/science-diplomacy-fellowship.json', 'utf8'));
const read = (rules: readonly object[]) => z.array(selectionRuleSchema).parse(rules);

const where = { attribute: 'sector', is: ['government'] };

describe('rules of selection', () => {
  it('are constraints, or targets where missing them has a price', () => {
    const rules = read([
      { id: 'gov', title: 'Government', kind: 'atLeast', where, share: 25 },
      { id: 'cap', title: 'Countries', kind: 'perValue', attribute: 'country', atMost: 12 },
      { id: 'roles', title: 'Balance', kind: 'equal', left: where, right: where, weight: 50 },
    ]);
    const { constraints, targets } = constraintsAndTargets(rules);
    expect(constraints).toMatchObject([
      { id: 'gov', count: { percent: 25, round: 'up' }, sensitive: false },
      { id: 'cap', kind: 'perValue', atMost: 12 },
    ]);
    expect(targets).toMatchObject([{ id: 'roles', within: 0, weight: 50 }]);
  });

  it('round a share to the stricter side unless told otherwise', () => {
    const rule = { id: 'gov', title: 'Government', kind: 'atMost', where, share: 33.3 };
    const counts = [rule, { ...rule, round: 'up' }].map((each) => {
      const [rounded] = constraintsAndTargets(read([each])).constraints;
      return rounded?.kind === 'atMost' ? rounded.count : null;
    });
    expect(counts).toEqual([
      { percent: 33.3, round: 'down' },
      { percent: 33.3, round: 'up' },
    ]);
  });

  it.each([
    [{ kind: 'atLeast', where }, 'selection[0]', 'either "count" or "share"'],
    [{ kind: 'atLeast', where, count: 1, share: 1 }, 'selection[0]', 'either "count" or "share"'],
    [{ kind: 'atleast', where, count: 1 }, 'selection[0].kind', 'atLeast'],
    [{ kind: 'atMost', where, count: -1 }, 'selection[0].count', 'at least 0'],
    [
      { kind: 'atMost', where: { ...where, is: [] }, count: 1 },
      'selection[0].where.is',
      'at least 1',
    ],
    [{ kind: 'perValue', attribute: 'country' }, 'selection[0]', '"atLeast" or "atMost"'],
    [
      { kind: 'perValue', attribute: 'country', atLeast: 3, atMost: 2 },
      'selection[0]',
      'not above',
    ],
    [{ kind: 'equal', left: where }, 'selection[0].right', 'an object'],
  ])('say where they are wrong, and what would be right: %j', (rule, path, expected) => {
    const selection = [{ id: 'rule', title: 'A rule', ...rule }];
    const parsed = parseCall(JSON.stringify({ ...SAMPLE, selection }));
    const faults = parsed.ok ? [] : parsed.faults;
    expect(faults[0]?.path).toBe(path);
    expect(faults[0]?.expected).toContain(expected);
  });
});
