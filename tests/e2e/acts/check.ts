import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { type Check, checkSchema } from '~/core/learning/format/check';
import type { Item } from '~/core/learning/format/items';

/** The check of a shipped module, with its key: whoever wrote the module knows the answers. */
export function checkOf(folder: string): Check {
  return checkSchema.parse(JSON.parse(readFileSync(`curriculum/${folder}/check.json`, 'utf8')));
}

/** The part of an attempt's page in which an item is answered. */
export function itemOn(page: Page, { id }: Pick<Item, 'id'>): Locator {
  return page.locator(`[data-item="${id}"]`);
}

/** Moves every entry up to its place. */
async function bringIntoOrder(part: Locator, texts: readonly string[]): Promise<void> {
  const lines = part.getByRole('listitem');
  for (const [at, text] of texts.entries()) {
    const shown = await lines.allTextContents();
    const from = shown.findIndex((line) => line.includes(text));
    const up = lines.filter({ hasText: text }).getByRole('button', { name: /^Move up/ });
    for (let place = from; place > at; place--) {
      await up.click();
      await expect(lines.nth(place - 1)).toContainText(text);
    }
  }
  const keep = part.getByRole('button', { name: 'Keep this order' });
  if (await keep.isVisible()) await keep.click();
}

/** Answers an item rightly by what its page shows, as a learner does: every type in its own way. */
export async function answerRightly(page: Page, item: Item, text: string): Promise<void> {
  const part = itemOn(page, item);
  const tick = (words: string) => part.getByLabel(words, { exact: true }).check();
  const choose = (of: string, label: string) =>
    part.getByLabel(of, { exact: true }).selectOption({ label });
  switch (item.type) {
    case 'single':
    case 'move':
      await tick(item.options.find(({ id }) => id === item.answer)?.text ?? '');
      break;
    case 'multiple':
      for (const option of item.options)
        if (item.answers.includes(option.id)) await tick(option.text);
      break;
    case 'numeric':
      await part.locator(`[name="${item.id}.number"]`).fill(item.answer);
      break;
    case 'ordering':
      await bringIntoOrder(
        part,
        item.entries.map((entry) => entry.text),
      );
      break;
    case 'matching':
      for (const { left, right } of item.pairs) await choose(left, right);
      break;
    case 'classify':
      for (const { text: statement, category } of item.statements) {
        await choose(statement, item.categories.find(({ id }) => id === category)?.title ?? '');
      }
      break;
    case 'fill-in': {
      const names = [...item.text.matchAll(/\{\{([a-z0-9-]+)\}\}/g)].map(([, name]) => name);
      for (const [at, name] of names.entries()) {
        const accepted = item.gaps.find(({ id }) => id === name)?.accept[0] ?? '';
        await part.locator('input[type="text"]').nth(at).fill(accepted);
      }
      break;
    }
    case 'short-text':
      await part.locator('textarea').fill(text);
  }
}
