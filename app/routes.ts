import { flatRoutes } from '@remix-run/fs-routes';

// One folder per page: app/routes/<name>/route.tsx. Files beside it stay private to the page, and a
// file directly under app/routes is never a page (it might be a helper that nobody meant to serve).
export default flatRoutes({ ignoredRouteFiles: ['*.*', '**/*.test.*'] });
