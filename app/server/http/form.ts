/** Reads the text field `name` of a form that was sent; '' where it is missing or a file. */
export type FormText = (name: string) => string;

/**
 * The text of a form that was sent.
 *
 * @throws a 400 where the request carries no form
 */
export async function formText(request: Request): Promise<FormText> {
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 400 });
  });
  return (name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
}

/**
 * The id of a command that a form carries: letters, digits, `_` and `-` alone, at most 64 of them. Ids
 * that a record makes itself have a colon, so that none of them can be sent.
 *
 * @throws a 400 where the form has none
 */
export function commandIdIn(text: FormText): string {
  const id = text('commandId')
    .replace(/[^\w-]/g, '')
    .slice(0, 64);
  if (id === '') throw new Response(null, { status: 400 });
  return id;
}
