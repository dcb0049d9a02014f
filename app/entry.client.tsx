import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { readyToHydrate } from '~/ui/before-hydration';
import { teach, whenMissing } from '~/ui/messages/catalogue';

const everything = () => import('virtual:messages/all');

/** Pages that say a lot and have much code besides carry only their own part of the catalogue. */
const PARTS = [
  { page: /^\/tables\/[^/]+\/?$/, read: () => import('virtual:messages/room') },
  { page: /^\/tables\/[^/]+\/debrief\/?$/, read: () => import('virtual:messages/debrief') },
];

const own = PARTS.find(({ page }) => page.test(window.location.pathname))?.read ?? everything;

// Who goes from such a page to another without a new document needs the rest then.
whenMissing(async (language) => teach(language, (await everything()).messages));

void Promise.all([own(), readyToHydrate()]).then(([{ messages }]) => {
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
