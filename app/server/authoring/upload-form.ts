import { type UploadHandler, unstable_parseMultipartFormData } from '@remix-run/node';
import { type Unzipped, unzipTexts } from './unzip';

/** The form of an upload: a zip, unpacked while it came in, and a box to tick. */
export interface UploadForm {
  readonly zip: Unzipped;
  readonly replace: boolean;
}

/** Longest field beside the file, in bytes. */
const LONGEST_FIELD = 1000;

/**
 * Reads an upload without ever holding more of it than is allowed of its contents. A form without a
 * file is a zip that is none.
 *
 * @throws a 400 where the request carries no such form
 */
export async function readUpload(request: Request): Promise<UploadForm> {
  let zip: Unzipped = { ok: false, fault: 'notZip', entry: '' };
  const take: UploadHandler = async ({ name, filename, data }) => {
    if (name !== 'zip' || filename === undefined) return shortText(data);
    zip = await unzipTexts(data);
    return undefined;
  };
  const form = await unstable_parseMultipartFormData(request, take).catch(() => {
    throw new Response(null, { status: 400 });
  });
  return { zip, replace: form.get('replace') === 'yes' };
}

async function shortText(data: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of data) {
    length += piece.length;
    if (length <= LONGEST_FIELD) pieces.push(piece);
  }
  return length > LONGEST_FIELD ? '' : Buffer.concat(pieces).toString('utf8');
}
