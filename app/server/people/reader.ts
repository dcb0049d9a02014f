import type { AppLoadContext } from '@remix-run/node';
import type { Role } from './roles';

/** Who reads a page, as far as the frame around it shows. */
export interface PageReader {
  name: string;
  role: Role;
  academy: string;
  /** The academy's IANA time zone. */
  timeZone: string;
}

/** The signed-in person behind a request, for the frame of a page; null for nobody. */
export async function readerOf(
  request: Request,
  { services }: AppLoadContext,
): Promise<PageReader | null> {
  const found = await services.people.sessionOf(request.headers.get('Cookie'));
  if (found === null) return null;
  const { name, role, academyId } = found.user;
  const academy = await services.database.reader.academy.findUnique({
    where: { id: academyId },
    select: { name: true, timeZone: true },
  });
  return academy && { name, role, academy: academy.name, timeZone: academy.timeZone };
}
