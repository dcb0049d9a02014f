import type { RequestHandler } from 'express';

/**
 * Refuses bodies above `most` bytes (413) and bodies that do not say their size (411). Browsers
 * always say it.
 */
export function bodyLimit(most: number): RequestHandler {
  return (request, response, next) => {
    const length = request.get('content-length');
    if (length === undefined && request.get('transfer-encoding') !== undefined) {
      response.status(411).type('text/plain').send('Say how long the request is (Content-Length).');
    } else if (length !== undefined && Number(length) > most) {
      response.status(413).type('text/plain').send(`The request is longer than ${most} bytes.`);
    } else {
      next();
    }
  };
}
