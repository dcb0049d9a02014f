import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules that another colour scheme can break; they take most of the time of a look. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
const AXE = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on the page as it is shown, against WCAG 2.2 AA and for targets under 24 px, without
 * colours.
 *
 * @param which `targets`: only those that are under 24 px
 */
export async function structureFaults(
  page: Page,
  which: 'all' | 'targets' = 'all',
): Promise<string[]> {
  if (which === 'targets') return faultsOf((await axeOn(page)).withRules('target-size'));
  const rules = {
    'target-size': { enabled: true },
    ...Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])),
  };
  const axe = await axeOn(page);
  return faultsOf(axe.options({ resultTypes: ['violations'], rules }).withTags(STANDARDS));
}

/** Whether all colours of the page can be told apart, as it is shown. */
export async function colourFaults(page: Page): Promise<string[]> {
  const axe = await axeOn(page);
  return faultsOf(axe.options({ resultTypes: ['violations'] }).withRules(COLOUR_RULES));
}

/** Kinds of text that were found good, by all that their contrast follows from. */
const goodKinds = new Set<string>();

/**
 * The same of those kinds of text that no page before it had: most pages have no colours of their own,
 * and whether a kind can be read follows from its own style and from what lies behind it.
 */
export async function newColourFaults(page: Page): Promise<string[]> {
  const kinds = await page.evaluate(markNewKinds, [...goodKinds]);
  if (kinds.length === 0) return [];
  const axe = (await axeOn(page)).include('[data-new-kind]');
  const faults = await faultsOf(
    axe.options({ resultTypes: ['violations'] }).withRules(COLOUR_RULES),
  );
  if (faults.length === 0) for (const kind of kinds) goodKinds.add(kind);
  return faults;
}

async function axeOn(page: Page): Promise<AxeBuilder> {
  // The builder hands the page all of axe twice for every look; once for a page is enough.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return new AxeBuilder({ page, axeSource: ';' }).setLegacyMode(true);
}

async function faultsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n').slice(1).join(' ').trim() ?? '';
      return `${id} at ${target.join(' ')}: ${why}`;
    }),
  );
}

/**
 * In the page: marks one text of each kind that is not known yet. What lies over something else, or
 * over a picture, is marked always. Answers the kinds that can be remembered.
 */
function markNewKinds(known: readonly string[]): string[] {
  const MARK = 'data-new-kind';
  for (const marked of document.querySelectorAll(`[${MARK}]`)) marked.removeAttribute(MARK);
  const seen = new Set(known);
  const found: string[] = [];
  for (const element of document.querySelectorAll('body, body *')) {
    const own = [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && (nodeValue ?? '').trim() !== '',
    );
    const writes = own || element.matches('input, select, textarea');
    if (!writes || !element.checkVisibility()) continue;
    const kind = kindOf(element);
    if (kind !== null && seen.has(kind)) continue;
    element.setAttribute(MARK, '');
    if (kind === null) continue;
    seen.add(kind);
    found.push(kind);
  }
  return found;

  function kindOf(element: Element): string | null {
    const { color, fontSize, fontWeight, textShadow, textDecorationLine } =
      getComputedStyle(element);
    const inText = element.tagName === 'A' && element.parentElement?.tagName;
    const kind = [color, fontSize, fontWeight, textShadow, textDecorationLine, inText];
    const parent = element.parentElement;
    if (inText && parent) kind.push(getComputedStyle(parent).color);
    for (let behind: Element | null = element; behind; behind = behind.parentElement) {
      const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(behind);
      if (backgroundImage !== 'none') return null;
      kind.push(opacity);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') kind.push(backgroundColor);
      if (backgroundColor.startsWith('rgb(')) return kind.join(' ');
      if (position === 'absolute' || position === 'fixed' || position === 'sticky') return null;
    }
    return kind.join(' ');
  }
}
