import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { MOST_UPLOAD } from '../authoring/unzip';
import '../load-context';
import type { Services } from '../services';
import { bodyLimit, type WiderLimit } from './body-limit';
import { guardedPages } from './guarded-pages';
import { originGate } from './origin-gate';
import { securityHeaders } from './security-headers';
import { tableRoutes } from './tables';

/** The built pages, or a function that loads them anew for each request in development. */
export type Pages = ServerBuild | (() => Promise<ServerBuild>);

const LARGEST_BODY = 256 * 1024;

/** Modules are written file by file, or come as a zip with a little around it. */
const LARGER_BODIES: readonly WiderLimit[] = [
  // Read as far as is allowed, so that the answer can name the line where it was too much.
  { path: /^\/cohorts\/[^/]+\/import(?:\.data)?$/, most: 16 * 1024 * 1024 },
  { path: /^\/intakes\/[^/]+\/edit(?:\.data)?$/, most: 1024 * 1024 },
  { path: /^\/modules\/upload(?:\.data)?$/, most: MOST_UPLOAD + 16 * 1024 },
  { path: /^\/modules\/[^/]+\/edit(?:\.data)?$/, most: 1024 * 1024 },
];

/**
 * The web server around the pages: headers, the origin gate, static files, then Remix.
 *
 * @param assets serves the browser's files; left out, the built ones in build/client
 */
export function createApp(services: Services, pages: Pages, assets?: RequestHandler): Express {
  const development = assets !== undefined;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', services.config.trustProxy);
  app.use(securityHeaders(development));
  app.get('/healthz', health(services));
  app.use(originGate(services.config.publicUrl), bodyLimit(LARGEST_BODY, LARGER_BODIES));
  // Before compression, which would hold back the messages of a stream.
  app.use(tableRoutes(services));
  app.use(compression({ filter: compressible }));
  if (assets) app.use(assets);
  else app.use(builtAssets());
  app.use(keepPrivate);
  app.all('*', remix(services, pages, development));
  app.use(lastResort(services));
  return app;
}

/** Pages are for one person until a route says otherwise. */
const keepPrivate: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** Compression would hold back the messages of a stream. */
function compressible(request: express.Request, response: express.Response): boolean {
  const type = String(response.getHeader('Content-Type') ?? '');
  return !type.startsWith('text/event-stream') && compression.filter(request, response);
}

/** Files under /assets carry a hash of their content in their name, so they never change. */
function builtAssets(): RequestHandler {
  const hashed = express.static('build/client/assets', {
    immutable: true,
    maxAge: '1y',
    fallthrough: false,
    index: false,
    // The worker that keeps pages for reading offline stands there and answers for all of them.
    setHeaders: (response) => response.setHeader('Service-Worker-Allowed', '/'),
  });
  const others = express.static('build/client', { maxAge: '1h', index: false });
  return express.Router().use('/assets', hashed).use(others);
}

function health({ database }: Services): RequestHandler {
  return (_request, response, next) => {
    database
      .healthy()
      .then((well) => response.status(well ? 200 : 503).json({ database: well ? 'ok' : 'fails' }))
      .catch(next);
  };
}

function remix(services: Services, pages: Pages, development: boolean): RequestHandler {
  const build =
    typeof pages === 'function' ? async () => guardedPages(await pages()) : guardedPages(pages);
  return createRequestHandler({
    build,
    mode: development ? 'development' : 'production',
    getLoadContext(request, response): AppLoadContext {
      const nonce = String(response.locals.nonce);
      return { services, nonce, clientAddress: request.ip ?? 'unknown' };
    },
  });
}

/** Whatever no one caught: told to the log, not to the reader. */
function lastResort({ log }: Services): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error }, 'request failed');
    if (response.headersSent) return next(error);
    response
      .status(status)
      .type('text/plain')
      .send(status === 404 ? 'Not found' : 'Something went wrong');
  };
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
