import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { deliver } from './deliver';

const unsent = { commandId: 'save-1', at: 'item', fields: { item: 'item', text: 'Mine.' } };

/** How a server that answers so is understood, and what it was asked for. */
async function deliveredTo(status: number) {
  const accepts: (string | undefined)[] = [];
  const server = createServer(({ headers }, response) => {
    accepts.push(headers.accept);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const { state } = await deliver(`http://127.0.0.1:${port}/attempts/one`, unsent);
  await new Promise((resolve) => server.close(resolve));
  return { state, accepts };
}

it('keeps what was written until the server says that it has it', async () => {
  expect(await deliveredTo(200)).toEqual({ state: 'saved', accepts: ['application/json'] });
  for (const status of [202, 401, 429, 503]) {
    expect(await deliveredTo(status), String(status)).toMatchObject({ state: 'unsent' });
  }
  expect(await deliveredTo(409)).toMatchObject({ state: 'refused' });
});
