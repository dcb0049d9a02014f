import type { AppLoadContext } from '@remix-run/node';
import type { SignedInApplicant } from './sessions';

/** The applicant who asks; null for everybody else, members of the academy included. */
export function applicantOf(
  request: Request,
  { services }: AppLoadContext,
): Promise<SignedInApplicant | null> {
  return services.applicants.sessionOf(request.headers.get('Cookie'));
}

/**
 * Notes that the account which is signed in in this browser, if one is, belongs to its applicant.
 *
 * @param opened the `Set-Cookie` header of an applicant's session that begins with this request
 */
export async function noteAccountOf(
  request: Request,
  { services }: AppLoadContext,
  opened?: string,
): Promise<void> {
  const header = request.headers.get('Cookie');
  const account = await services.people.sessionOf(header);
  if (account === null) return;
  await services.applicants.noteAccount(account.user, opened?.split(';')[0] ?? header);
}
