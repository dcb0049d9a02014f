import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** A page as it came. */
export interface Got {
  /** Milliseconds from asking until the first byte of the body was here. */
  readonly firstByte: number;
  /** Bytes of the body as sent. */
  readonly bytes: number;
  readonly text: string;
}

/**
 * Asks for a page as a browser does, compressed.
 *
 * @throws where the answer is not 200
 */
export function get(url: string, cookie: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const headers = { cookie, 'accept-encoding': 'gzip', accept: 'text/html' };
    const asked = request(url, { headers }, (response) => {
      let firstByte: number | null = null;
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => {
        firstByte ??= performance.now() - began;
        pieces.push(piece);
      });
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${url}: ${response.statusCode}`));
        const body = Buffer.concat(pieces);
        const packed = response.headers['content-encoding'] === 'gzip';
        const text = (packed ? gunzipSync(body) : body).toString();
        resolve({ firstByte: firstByte ?? 0, bytes: body.length, text });
      });
    });
    asked.once('error', reject);
    asked.end();
  });
}
