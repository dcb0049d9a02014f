/** Every address that no page has: the error boundary of the root explains it. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export default function NoSuchPage() {
  return null;
}
