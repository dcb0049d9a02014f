import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import { type Config, ConfigError } from '../config';
import type { Services } from '../services';

/** A server that listens. */
export interface Listening {
  /** Where it can be reached from this machine, without a slash at the end. */
  url: string;
  /**
   * Stops: takes no new connections, ends streams, lets requests under way finish (for `patience`
   * milliseconds at most), then closes the services.
   */
  close(patience?: number): Promise<void>;
}

const PATIENCE_MS = 10_000;

/**
 * Listens on the configured host and port (0 takes a free one).
 *
 * @throws ConfigError where the address is taken or not ours
 */
export async function listen(app: Express, services: Services): Promise<Listening> {
  const server = createServer(app);
  await opened(server, services);
  // Clocks and bots run where people are served, and not in every program that uses the database.
  services.tables.start();
  services.played.catchUp();
  services.regrades.catchUp();
  services.timeUp.start();
  services.offers.start();
  services.figures.start();
  services.mail.start();
  let closing: Promise<void> | null = null;
  return {
    url: urlOf(server),
    close(patience = PATIENCE_MS) {
      closing ??= close(server, services, patience);
      return closing;
    },
  };
}

function opened(server: Server, { config }: Services): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, config)));
    server.listen(config.port, config.host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

/** The two ways in which an address is refused to us, said so that one knows what to change. */
function explained(error: Error, { host, port }: Config): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new ConfigError(`Port ${port} is taken by another program. Set PORT to a free one.`);
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new ConfigError(`HOST is "${host}", but this machine has no such address.`);
  }
  return code === 'EACCES' ? new ConfigError(`This user may not listen on port ${port}.`) : error;
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server does not listen.');
  const { address: host, port, family } = address;
  const anywhere = host === '0.0.0.0' || host === '::';
  const name = anywhere ? 'localhost' : family === 'IPv6' ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

async function close(server: Server, services: Services, patience: number): Promise<void> {
  const finished = new Promise<void>((resolve) => server.close(() => resolve()));
  services.beginStop();
  server.closeIdleConnections();
  if (patience <= 0) server.closeAllConnections();
  const giveUp = services.clock.after(patience, () => server.closeAllConnections());
  await finished;
  giveUp();
  await services.stop();
}
