import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packed, unpacked } from './packed';

const cell = fc.record({
  state: fc.constantFrom(
    ...(['notAssigned', 'notStarted', 'started', 'waiting', 'belowPass', 'done'] as const),
  ),
  percent: fc.option(fc.integer({ min: 0, max: 100 })),
  late: fc.boolean(),
});

it('gives back every row that was packed', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
      expect(unpacked(packed(cells))).toEqual(cells);
    }),
  );
});
