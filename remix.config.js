/**
 * Options of Remix's Vite plugin; `vite.config.ts` hands them over.
 *
 * The flags keep the way to React Router open. Lazy route discovery stays off: it has an unfixed
 * advisory, and the list of routes is small.
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
const config = {
  appDirectory: 'app',
  buildDirectory: 'build',
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};

export default config;
