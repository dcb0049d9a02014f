import { type UploadHandler, unstable_parseMultipartFormData } from '@remix-run/node';
import { MOST_BYTES } from '~/core/fellowship/roster/decode';

/** The form of an import: a list of people as a file or pasted, and what was agreed to. */
export interface RosterUpload {
  /** At most one byte more than may be read, so that too much is seen to be too much. */
  bytes: Uint8Array;
  /** The hash of the plan that is agreed to; '' to look first. */
  agreed: string;
}

/**
 * Reads the form of an import without ever holding more of it than is allowed. A file goes before
 * what was pasted.
 *
 * @throws a 400 where the request carries no such form
 */
export async function readRosterUpload(request: Request): Promise<RosterUpload> {
  const parts = new Map<string, Uint8Array>();
  const take: UploadHandler = async ({ name, data }) => {
    const piece = await upTo(data, MOST_BYTES + 1);
    if (piece.length > 0) parts.set(name, piece);
    return undefined;
  };
  await unstable_parseMultipartFormData(request, take).catch(() => {
    throw new Response(null, { status: 400 });
  });
  const bytes = parts.get('file') ?? parts.get('list') ?? new Uint8Array();
  const agreed = Buffer.from(parts.get('agreed') ?? []).toString('latin1');
  return { bytes, agreed: agreed.slice(0, 100) };
}

/** The beginning of a stream; the rest is let through unread, so that the sender gets an answer. */
async function upTo(data: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of data) {
    if (length >= most) continue;
    const taken = piece.subarray(0, most - length);
    pieces.push(taken);
    length += taken.length;
  }
  return Buffer.concat(pieces);
}
