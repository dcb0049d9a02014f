import { describe, expect, test } from 'vitest';
import { knownScenarios } from '../../../tests/builders/bad-modules/plant';
import { smallCourse } from '../../../tests/builders/module';
import { previewActivity } from './activity-preview';
import { previewCheck } from './item-preview';

const { module, check, activity } = smallCourse();
const around = { scenarios: knownScenarios() };
const frame = { ...module, around, t: (id: string) => id };
const items = check?.items ?? [];
const written = (changed: readonly unknown[] = items) =>
  JSON.stringify({ ...check, items: changed });

describe('the preview of an item', () => {
  test.each(items.map(({ type }, at) => [type, at] as const))(
    'shows one of type %s',
    (type, at) => {
      const preview = previewCheck(written(), at, frame);
      expect(preview?.items).toHaveLength(items.length);
      const { item } = preview ?? {};
      expect(item).toMatchObject({ type, id: items[at]?.id });
      expect(item?.prompt.sanitised).not.toBe('');
      expect(item?.key.explanation.sanitised).not.toBe('');
      const { options = [], lines = [], rubric = [] } = item?.key ?? {};
      expect(options.length + lines.length + rubric.length).toBeGreaterThan(0);
    },
  );

  test('says what the engine refuses, and on which rule', () => {
    const at = items.findIndex(({ type }) => type === 'move');
    const { item } = previewCheck(written(), at, frame) ?? {};
    expect(item?.position).toMatchObject({ scenario: expect.stringContaining('River of Nine') });
    expect(item?.key.options.filter(({ refused }) => refused !== null)).not.toEqual([]);
  });

  test('is there while another item has faults, and not of the one that has', () => {
    const text = written([{ type: 'single', id: 'half' }, ...items]);
    expect(previewCheck(text, 0, frame)).toMatchObject({ at: 0, item: null });
    expect(previewCheck(text, 1, frame)?.item).toMatchObject({ id: items[0]?.id });
    expect(previewCheck(text, 999, frame)?.at).toBe(items.length);
    expect(previewCheck('{ "items": [', 0, frame)).toBeNull();
    expect(previewCheck('{ "items": 3 }', Number.NaN, frame)).toBeNull();
  });

  test('does not show the answer to an order by the order', () => {
    const at = items.findIndex(({ type }) => type === 'ordering');
    const { item } = previewCheck(written(), at, frame) ?? {};
    const entries = item?.key.lines.map(({ about }) => about);
    expect([...(item?.choices ?? [])].sort()).toEqual([...(entries ?? [])].sort());
  });
});

test('the preview of an activity has its task and how it is marked, or is none', () => {
  const preview = previewActivity(JSON.stringify(activity), around);
  expect(preview).toMatchObject({ kind: activity?.kind, title: activity?.title });
  expect(previewActivity('{', around)).toBeNull();
  expect(previewActivity('{}', around)).toBeNull();
});
