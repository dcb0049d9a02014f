import type { IncomingMessage } from 'node:http';

/** What came instead of JSON: the HTTP status that says so. */
export class NotJson extends Error {
  override name = 'NotJson';
  /** 413 too long, 415 another type, 400 not JSON. */
  readonly status: 400 | 413 | 415;

  constructor(status: 400 | 413 | 415) {
    super(`The request holds no JSON (${status}).`);
    this.status = status;
  }
}

const JSON_TYPE = /^application\/json\s*(;|$)/i;

/**
 * Reads a request's body as JSON, up to `most` bytes.
 *
 * @throws NotJson
 */
export async function jsonBody(request: IncomingMessage, most: number): Promise<unknown> {
  if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) throw new NotJson(415);
  const text = await bodyText(request, most);
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    throw new NotJson(400);
  }
}

function bodyText(request: IncomingMessage, most: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let length = 0;
    request.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length <= most) pieces.push(piece);
      else reject(new NotJson(413));
    });
    request.once('end', () => resolve(Buffer.concat(pieces).toString('utf8')));
    // A reader that hangs up half-way is not answered anyway.
    request.once('close', () => reject(new NotJson(400)));
  });
}
