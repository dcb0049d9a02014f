import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { SignedIn } from '../people/person';
import type { Services } from '../services';
import type { TableAccess } from '../tables/access';
import type { Answer } from '../tables/answer';
import { jsonBody, NotJson } from './json-body';

/** The addresses that are no pages, for whoever must know all of them. */
export const tableEndpoints = [
  { method: 'POST', path: '/tables/:tableId/commands' },
  { method: 'GET', path: '/tables/:tableId/stream' },
] as const;

/** A command's longest text is 2,000 characters; this is far above any. */
const LARGEST_COMMAND = 32 * 1024;

/**
 * Commands in (`{commandId, command}` as JSON, answered with an `Answer`), and live slices out (server-sent
 * events). Refusals of access are JSON too: 401 for nobody, 404 for who has no business at the table.
 */
export function tableRoutes(services: Services): Router {
  const [commands, stream] = tableEndpoints;
  return Router()
    .post(commands.path, caught(services, takeCommand))
    .get(stream.path, caught(services, openStream));
}

type Handler = (
  services: Services,
  request: Request,
  response: Response,
  who: SignedIn,
  access: TableAccess,
) => Promise<void>;

function caught(services: Services, handle: Handler): RequestHandler {
  const { people, tables } = services;
  return async (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    try {
      const who = await people.sessionOf(request.headers.cookie);
      if (!who) return write(response, 401, { ok: false, status: 401 });
      const access = await tables.accessOf(who.user, request.params.tableId ?? '');
      if (!access) return write(response, 404, { ok: false, status: 404 });
      await handle(services, request, response, who, access);
    } catch (error) {
      if (!(error instanceof NotJson)) return next(error);
      const { status } = error;
      write(response, status, { ok: false, status, faults: [] });
    }
  };
}

const takeCommand: Handler = async ({ tables }, request, response, { user }, access) => {
  const body = await jsonBody(request, LARGEST_COMMAND);
  const { commandId, command } = commandIn(body);
  const answer: Answer = await tables.send(access, user.id, commandId, command);
  if (answer.status === 503) response.setHeader('Retry-After', '1');
  write(response, answer.status, answer);
};

/** Past Express, which would make an ETag of an answer that nobody may keep. */
function write(response: Response, status: number, answer: object): void {
  const body = JSON.stringify(answer);
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.end(body);
}

function commandIn(body: unknown): { commandId: string; command: unknown } {
  if (typeof body !== 'object' || body === null) return { commandId: '', command: null };
  const commandId = 'commandId' in body && typeof body.commandId === 'string' ? body.commandId : '';
  return { commandId, command: 'command' in body ? body.command : null };
}

const openStream: Handler = async ({ live }, request, response, who, access) => {
  if (request.method === 'HEAD') return void response.type('text/event-stream').end();
  const opened = await live.open(who, access, response, lastSeen(request));
  if (opened === 'open') return;
  const status = opened === 'full' ? 503 : 429;
  response.setHeader('Retry-After', '10');
  write(response, status, { ok: false, status });
};

/**
 * The last event that the reader has: what the browser says when it comes back, or at first what the
 * page was made of (`?since=`). A number that is none counts as nothing seen.
 */
function lastSeen(request: Request): number | null {
  const said = request.headers['last-event-id'] ?? request.query.since;
  return typeof said === 'string' && /^\d{1,9}$/.test(said) ? Number(said) : null;
}
