import { type ActionFunctionArgs, redirect } from '@remix-run/node';

/** Signing out is done with a form; an address that is only opened changes nothing. */
export function loader() {
  throw redirect('/');
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { people } = context.services;
  const found = await people.sessionOf(request.headers.get('Cookie'));
  const cookie = found === null ? people.cookie.forget() : await people.signOut(found);
  throw redirect('/sign-in', { headers: { 'Set-Cookie': cookie } });
}
