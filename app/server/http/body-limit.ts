import type { RequestHandler } from 'express';

/** An address whose bodies may be longer than others. */
export interface WiderLimit {
  readonly path: RegExp;
  readonly most: number;
}

/**
 * Refuses bodies above `most` bytes (413) and bodies that do not say their size (411). Browsers
 * always say it.
 *
 * @param wider addresses that take more, and how much
 */
export function bodyLimit(most: number, wider: readonly WiderLimit[] = []): RequestHandler {
  return (request, response, next) => {
    const length = request.get('content-length');
    const limit = wider.find(({ path }) => path.test(request.path))?.most ?? most;
    if (length === undefined && request.get('transfer-encoding') !== undefined) {
      response.status(411).type('text/plain').send('Say how long the request is (Content-Length).');
    } else if (length !== undefined && Number(length) > limit) {
      response.status(413).type('text/plain').send(`The request is longer than ${limit} bytes.`);
    } else {
      next();
    }
  };
}
