import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { readyToHydrate } from '~/ui/before-hydration';
import { teach, whenMissing } from '~/ui/messages/catalogue';

/** A room is the one page that says a lot and has much code besides. */
const ROOM = /^\/tables\/[^/]+\/?$/;

const everything = () => import('virtual:messages/all');
const own = () =>
  ROOM.test(window.location.pathname) ? import('virtual:messages/room') : everything();

// Who goes from a room to another page without a new document needs the rest then.
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
