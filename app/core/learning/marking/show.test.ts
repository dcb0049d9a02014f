import { expect, it } from 'vitest';
import { smallItems } from '../../../../tests/builders/module-items';
import { seeded } from '../../bots/random';
import { itemSchema } from '../format/items';
import { arrange, namesByPlace } from './arrange';
import { showItem } from './show';

it('names gaps by their place, whatever their author called them', () => {
  const small = smallItems.find(({ type }) => type === 'fill-in');
  const gap = { accept: ['so'], feedback: 'So.' };
  const gaps = [
    { ...gap, id: 'a2' },
    { ...gap, id: 'a1' },
  ];
  const item = itemSchema.parse({ ...small, text: 'First {{a2}}, then {{a1}}.', gaps });
  const arrangement = arrange(item, seeded(1, item.id), true);
  expect(showItem(item, arrangement)).toMatchObject({ text: 'First {{a1}}, then {{a2}}.' });
  expect(namesByPlace(arrangement).first('a1')).toBe('a2');
});
