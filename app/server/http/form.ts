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
