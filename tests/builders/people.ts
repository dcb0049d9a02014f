import { newPerson } from '~/server/people/new-person';
import { hashPassword } from '~/server/people/passwords';
import type { Person } from '~/server/people/person';
import type { Role } from '~/server/people/roles';
import { sha256 } from '~/server/people/secrets';
import type { Services } from '~/server/services';

/** The password of everybody a test makes. */
export const PASSWORD = 'correct horse battery';

let passwordHash: Promise<string> | undefined;

/** An academy with this id. */
export async function makeAcademy(services: Services, id = 'academy'): Promise<string> {
  const createdAt = new Date(services.clock.now());
  await services.database.write((tx) =>
    tx.academy.upsert({
      where: { id },
      update: {},
      create: { id, name: `The ${id}`, timeZone: 'Asia/Jakarta', createdAt },
    }),
  );
  return id;
}

/** A person called `id`, with the address `<id>@test.example`; their academy is made where needed. */
export async function makePerson(
  services: Services,
  id: string,
  role: Role = 'trainee',
  academy = 'academy',
): Promise<Person> {
  passwordHash ??= hashPassword(PASSWORD);
  const academyId = await makeAcademy(services, academy);
  const person: Person = {
    id,
    academyId,
    email: `${id}@test.example`,
    name: `Name of ${id}`,
    role,
  };
  const row = newPerson(person, new Date(services.clock.now()));
  const kept = await passwordHash;
  await services.database.write((tx) => tx.user.create({ data: { ...row, passwordHash: kept } }));
  return person;
}

let sessions = 0;

/** The `Cookie` header of a new session of `person`, as sign-in would have opened it. */
export async function cookieOf(services: Services, person: Person): Promise<string> {
  sessions += 1;
  const token = `session-${sessions}`.padEnd(43, '_');
  const now = services.clock.now();
  await services.database.write((tx) =>
    tx.session.create({
      data: {
        id: sha256(token),
        userId: person.id,
        academyId: person.academyId,
        createdAt: new Date(now),
        lastSeenAt: new Date(now),
        expiresAt: new Date(now + services.config.sessionDays * 86_400_000),
      },
    }),
  );
  return `${services.people.cookie.name}=${token}`;
}
