import type { AppLoadContext } from '@remix-run/node';
import type { SignedInApplicant } from './sessions';

/** The applicant who asks; null for everybody else, members of the academy included. */
export function applicantOf(
  request: Request,
  { services }: AppLoadContext,
): Promise<SignedInApplicant | null> {
  return services.applicants.sessionOf(request.headers.get('Cookie'));
}
