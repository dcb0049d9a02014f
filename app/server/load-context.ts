import type { Services } from './services';

declare module '@remix-run/server-runtime' {
  /** What every loader and action gets as `context`. */
  interface AppLoadContext {
    services: Services;
    /** The Content-Security-Policy nonce of this response. */
    nonce: string;
    /** Where the request came from, as far as the configured proxies are believed. */
    clientAddress: string;
  }

  interface Future {
    v3_singleFetch: true;
  }
}
