import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { onTestFinished } from 'vitest';
import { tableRoutes } from '~/server/http/tables';
import type { Services } from '~/server/services';
import type { Asking } from '~/server/tables/access';
import { EventStream } from './event-stream';
import { cookieOf } from './people';

/** The endpoints of tables alone, without pages, on a free port until the test is over. */
export async function tableServer(services: Services) {
  const app = express().use(tableRoutes(services));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  onTestFinished(() => {
    services.live.stop();
    server.closeAllConnections();
    server.close();
  });
  return {
    url,
    /** A new session of somebody. */
    cookie: (who: Asking) => cookieOf(services, { ...who, name: who.id, email: `${who.id}@x` }),
    /** Posts a body as JSON. */
    async post(path: string, cookie: string, body: unknown, type = 'application/json') {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const headers = { cookie, 'content-type': type };
      const response = await fetch(url + path, { method: 'POST', body: text, headers });
      const answer: unknown = await response.json();
      return { status: response.status, answer };
    },
    /** Opens a stream that is closed after the test. */
    async stream(path: string, cookie: string, lastId: string | null = null) {
      const stream = await EventStream.open(url + path, cookie, lastId);
      onTestFinished(() => stream.close());
      return stream;
    },
  };
}
