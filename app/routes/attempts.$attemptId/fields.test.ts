import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seeded } from '~/core/bots/random';
import { arrange, namesByPlace } from '~/core/learning/marking/arrange';
import { givenOf } from '~/core/learning/marking/given';
import { parseResponse } from '~/core/learning/marking/response';
import { showItem } from '~/core/learning/marking/show';
import { anyItem, rightResponse } from '../../../tests/builders/any-item';
import { answerFrom, fieldName } from './fields';

it('reads from a form the answer that the form was filled in with', () => {
  fc.assert(
    fc.property(anyItem, fc.nat(), (item, seed) => {
      const arrangement = arrange(item, seeded(seed), true);
      const right = rightResponse(item);
      const given = givenOf(right, arrangement);
      const form = new Map<string, string>();
      const put = (field: string, value: string, part?: string) =>
        form.set(fieldName(item.id, field, part), value);
      if (given.kind === 'number') {
        put('number', given.number);
        put('unit', given.unit);
      } else if (given.kind === 'text') put('text', given.text);
      else if (given.kind === 'choices') {
        put('reasons', given.reasons);
        for (const name of given.choices) {
          put('choice', name);
          put('choice', 'on', name);
        }
      } else {
        for (const [name, value] of Object.entries(given.pairs)) {
          for (const field of ['place', 'pair', 'word']) put(field, value, name);
        }
      }
      const sent = answerFrom(showItem(item, arrangement), (name) => form.get(name) ?? '');
      const parsed = parseResponse(item, sent, namesByPlace(arrangement));
      const plain = (response: unknown) => JSON.parse(JSON.stringify(response));
      if (item.type === 'multiple' || item.type === 'fill-in') return;
      expect(parsed.ok && plain(parsed.response)).toEqual(plain(right));
    }),
  );
});
