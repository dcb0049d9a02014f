import type { SentFields } from '~/server/fellowship/intakes/form/field';

/** The largest file that is read as a definition: a little more than one may have. */
const MOST_BYTES = 300 * 1024;

/** The form of the page: its fields, and the definition as a whole, pasted or as a file. */
export interface SentForm {
  sent: SentFields;
  text: string;
}

/** @throws a 400 where the request carries no form */
export async function sentForm(request: Request): Promise<SentForm> {
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 400 });
  });
  const sent = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const file = form.get('file');
  const chosen = file !== null && typeof file !== 'string' && file.size > 0 ? file : null;
  const text = chosen ? await chosen.slice(0, MOST_BYTES).text() : (sent('text')[0] ?? '');
  return { sent, text };
}
