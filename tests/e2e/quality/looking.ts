import type { Page } from '@playwright/test';
import { test as base } from '../fixtures';
import type { Who } from '../people';

interface Looking {
  /** A page of somebody who has signed in, the same for all looks: nobody changes anything. */
  pageOf: (who: Who) => Promise<Page>;
}

const OPTIONS = {
  extraHTTPHeaders: { 'accept-encoding': 'gzip' },
  // What pages do without a connection has tests of its own.
  serviceWorkers: 'block',
} as const;

/** Tests that look at pages of a server whose time stands still. */
export const test = base.extend<{ stranger: (applicant?: string) => Promise<Page> }, Looking>({
  pageOf: [
    async ({ browser, server, keyOf }, use) => {
      const pages = new Map<Who, Page>();
      await use(async (who) => {
        const known = pages.get(who);
        if (known) return known;
        const signedIn = { storageState: await keyOf(who), baseURL: server.url };
        const page = await (await browser.newContext({ ...OPTIONS, ...signedIn })).newPage();
        pages.set(who, page);
        return page;
      });
      for (const page of pages.values()) await page.context().close();
    },
    { scope: 'worker' },
  ],

  /** A page of somebody who has not signed in; of an applicant with the secret of their cookie. */
  stranger: async ({ browser, server }, use) => {
    const { url } = server;
    const context = await browser.newContext({ ...OPTIONS, baseURL: url });
    await use(async (applicant) => {
      const cookie = { name: 'mufakat-applicant', value: applicant ?? '', url };
      if (applicant !== undefined) await context.addCookies([cookie]);
      return context.newPage();
    });
    await context.close();
  },
});
