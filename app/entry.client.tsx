import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { readyToHydrate } from '~/ui/before-hydration';
import { teach, whenMissing } from '~/ui/messages/catalogue';

const everything = () => import('virtual:messages/all');
const house = () => import('virtual:messages/house');

/** Every page carries only its own part of the catalogue. */
const PARTS = [
  { page: /^\/tables\/[^/]+\/?$/, read: () => import('virtual:messages/room') },
  { page: /\/debrief\/?$/, read: () => import('virtual:messages/debrief') },
  {
    page: /^\/(?:learn|tracks|modules|attempts|review|certificates)\b/,
    read: () => import('virtual:messages/learning'),
  },
  {
    page: /^\/cohorts\/[^/]+\/(?:dashboard|events|fellows|milestones|readiness|report)\b/,
    read: () => import('virtual:messages/following'),
  },
  {
    page: /^\/(?:cohorts|marking|announcements|calendar)\b/,
    read: () => import('virtual:messages/teaching'),
  },
  {
    page: /^\/(?:applications|calls)\b/,
    read: () => import('virtual:messages/applying'),
  },
  {
    page: /^\/(?:intakes\/[^/]+\/reviewers|reviews)\b/,
    read: () => import('virtual:messages/reviewing'),
  },
  {
    page: /^\/intakes\/[^/]+\/(?:figures|offers|selection)\b/,
    read: () => import('virtual:messages/choosing'),
  },
  {
    page: /^\/(?:alumni|intakes|mailbox|programmes)\b/,
    read: () => import('virtual:messages/fellowship'),
  },
];

const own = PARTS.find(({ page }) => page.test(window.location.pathname))?.read ?? house;

// Who goes from such a page to another without a new document needs the rest then.
whenMissing(async (language) => teach(language, (await everything()).messages));

/**
 * Resolves when Remix has decoded the data of the page. It begins to where it is rendered first, and
 * throws the promise: somebody who presses a key meanwhile makes React render at once, which cannot
 * wait ("Root did not complete"), and the page stays dead. So Remix begins here, before React.
 */
async function dataDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (decoding) {
    await decoding;
  }
}

void Promise.all([own(), readyToHydrate(), dataDecoded()]).then(([{ messages }]) => {
  teach('en', messages);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
});
