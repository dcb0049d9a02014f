import { expect, type Locator, type Page } from '@playwright/test';
import type { Deal } from '~/core/negotiation/context';

type Panel = 'Mandate' | 'Packages' | 'Caucuses' | 'Evidence' | 'Record';
type Phase =
  | 'Opening'
  | 'First reading'
  | 'Informals'
  | 'Drafting'
  | 'Adoption'
  | 'Explanations of position';

/**
 * Presses a button that may move at any moment, because bots speak above it: where a mouse would miss
 * it on a slow machine, a key finds it.
 */
const hit = (button: Locator) => button.press('Enter');

/** Somebody's page of a table, and what they do there with mouse and keys. */
export class Room {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The record's latest lines, which everybody has in sight. */
  get latest(): Locator {
    return this.page.locator('#record-latest');
  }

  get decision(): Locator {
    return this.page.locator('#decision');
  }

  article(issue: string): Locator {
    return this.page.locator(`#article-${issue}`);
  }

  package(id: string): Locator {
    return this.page.locator(`#package-${id}`);
  }

  /** Waits until the page knows that the meeting is in this phase. */
  async isIn(phase: Phase): Promise<void> {
    await expect(this.page.locator('#now')).toContainText(`${phase}.`);
  }

  async leadTo(phase: Phase): Promise<void> {
    await this.button(`Go to ${phase}`).click();
    await this.isIn(phase);
  }

  async requestFloor(): Promise<void> {
    await this.page.locator('#floor').getByRole('button', { name: 'Request the floor' }).click();
  }

  /** Says something where the page offers it, and waits until it is on the record. */
  async speak(text: string): Promise<void> {
    await this.page.locator('form#speak textarea').fill(text);
    await hit(this.page.locator('form#speak').getByRole('button', { name: 'Speak' }));
    await expect(this.page.locator('form#speak textarea')).not.toHaveValue(text);
  }

  async yieldFloor(): Promise<void> {
    await this.button('Yield the floor').click();
  }

  /** Brings an option into an article that nobody has proposed yet. */
  async propose(issue: string, label: string): Promise<void> {
    const article = this.article(issue);
    const button = article.getByRole('button', { name: `Propose ${label}`, exact: true });
    await this.unfold(article, /Other option|Another option/, button);
    await button.click();
  }

  /** Puts one's name behind the bracket with these words. */
  async support(issue: string, words: string): Promise<void> {
    await this.article(issue)
      .getByRole('button', { name: `Support ${words}` })
      .click();
  }

  async open(panel: Panel): Promise<void> {
    const ways = this.page.getByRole('navigation', { name: 'Beside the text' });
    await ways.getByRole('link', { name: panel }).click();
    await expect(this.page.locator('#panel')).toHaveAccessibleName(panel);
  }

  /** Tables a package for everybody. @returns its id */
  async tablePackage(values: Deal, note: string): Promise<string> {
    await this.open('Packages');
    const form = this.page.locator('form#package-build');
    await this.unfold(this.page.locator('#panel'), 'Build a package', form);
    for (const [issue, option] of Object.entries(values)) {
      await form.locator(`[name="values.${issue}"]`).selectOption(option);
    }
    await form.getByLabel('A word with it').fill(note);
    await form.getByRole('button', { name: 'Table a package' }).click();
    const card = this.page.locator('[id^="package-p"]', { hasText: note });
    await expect(card).toBeVisible();
    return (await card.getAttribute('id'))?.replace('package-', '') ?? '';
  }

  async answer(id: string, answer: 'Accept, ad referendum' | 'Decline', reason: string) {
    await this.open('Packages');
    await this.package(id).getByRole('textbox').fill(reason);
    await hit(this.package(id).getByRole('button', { name: answer }));
    await expect(this.package(id)).toContainText(reason);
  }

  /** The chair puts a package to the room. */
  async put(id: string, how: 'Ask whether there is consensus' | 'Put it under silence') {
    const form = this.page.locator('form#put-question');
    await form.getByLabel('What').selectOption(id);
    await form.getByLabel('How').selectOption({ label: how });
    await form.getByRole('button').click();
  }

  async objectToConsensus(reason: string): Promise<void> {
    await this.decision.getByLabel('Reason').fill(reason);
    await hit(this.decision.getByRole('button', { name: 'Object to consensus' }));
    await expect(this.decision).toContainText(reason);
  }

  /** The chair's gavel, as soon as the time for objections is over. */
  async gavel(): Promise<void> {
    await this.button('Use the gavel: it is so decided').click();
  }

  async explain(text: string): Promise<void> {
    await this.decision.getByLabel('Explain your position').fill(text);
    await hit(this.decision.getByRole('button', { name: 'Explain your position' }));
    await expect(this.decision).toContainText(text);
  }

  /** What the page says that the adopted text is worth to one's own seat. */
  async score(): Promise<{ points: number; reservation: number }> {
    const said = (await this.decision.textContent()) ?? '';
    const figures = /Worth (\d+) points? to you. That is at or above .* value of (\d+)/.exec(said);
    return { points: Number(figures?.[1]), reservation: Number(figures?.[2]) };
  }

  /** Ends the meeting, as who leads it. */
  async end(): Promise<void> {
    const button = this.button('End the meeting now');
    await this.unfold(this.page.locator('#chair'), 'End the meeting', button);
    await button.click();
  }

  /** Goes to the debrief by the way that the page shows when the meeting is over. */
  async toDebrief(): Promise<void> {
    await this.page.getByRole('link', { name: 'Go to the debrief' }).click();
    await expect(this.page).toHaveURL(/\/debrief/);
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Opens what is folded unless it stands open, and waits for what is in it. */
  private async unfold(within: Locator, title: string | RegExp, wanted: Locator): Promise<void> {
    if (!(await wanted.isVisible())) await within.getByRole('link', { name: title }).click();
    await expect(wanted).toBeVisible();
  }
}
