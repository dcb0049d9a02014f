import { readFileSync } from 'node:fs';
import type { Services } from '~/server/services';

const SAMPLE = 'calls/science-diplomacy-fellowship.json';

/** How an intake differs from the one that tests make; times in ms since 1970. */
export interface CallChanges {
  slug?: string;
  academyId?: string;
  opensAt?: number;
  closesAt?: number;
  publishedAt?: number | null;
  /** Its definition; the sample of the checkout unless said. */
  definition?: string;
}

/** A call of a programme, open from an hour ago for ten days unless said; its academy must be there. */
export async function makeCall(services: Services, changes: CallChanges = {}): Promise<string> {
  const now = services.clock.now();
  const { slug = 'science-diplomacy', academyId = 'academy' } = changes;
  const at = new Date(now);
  const id = `intake-${slug}`;
  const made = { academyId, createdById: 'somebody', createdAt: at };
  const { opensAt = now - 3_600_000, closesAt = now + 10 * 86_400_000 } = changes;
  const { publishedAt = opensAt } = changes;
  await services.database.write(async (tx) => {
    await tx.programme.create({
      data: { ...made, id: `programme-${slug}`, name: 'Science Diplomacy', summary: '' },
    });
    await tx.intake.create({
      data: {
        ...{ ...made, id, slug, programmeId: `programme-${slug}`, updatedAt: at, seed: 'seed' },
        ...{ title: 'Fellowship of 2027', timeZone: 'Asia/Jakarta' },
        definition: changes.definition ?? readFileSync(SAMPLE, 'utf8'),
        ...{ opensAt: new Date(opensAt), closesAt: new Date(closesAt) },
        publishedAt: publishedAt === null ? null : new Date(publishedAt),
      },
    });
  });
  return id;
}

/** Reads messages as a page hands them in; here they are their ids and what fills them. */
export const POST = {
  t: (id: string, values?: Readonly<Record<string, string | number>>) =>
    `${id} ${Object.values(values ?? {}).join(' ')}`,
  origin: 'https://learn.example',
};

/** The token of the newest link that was mailed to an address, of those that still work if there are. */
export async function mailedToken(services: Services, email: string): Promise<string> {
  const mails = await services.database.reader.mail.findMany({
    where: { to: email, text: { contains: '/applications/open/' } },
    orderBy: { createdAt: 'desc' },
  });
  const tokens = mails.flatMap(({ text }) => {
    return /\/applications\/open\/([\w-]{43})/.exec(text)?.slice(1) ?? [];
  });
  for (const token of tokens) if (await services.applicants.links.open(token)) return token;
  const [newest] = tokens;
  if (newest === undefined) throw new Error(`No link was mailed to ${email}.`);
  return newest;
}

/** An applicant who came in by a link: who they are, their `Cookie` header and their application. */
export async function makeApplicant(services: Services, email: string, slug = 'science-diplomacy') {
  const { applicants } = services;
  const asked = await applicants.links.ask({ slug, email, address: '203.0.113.7' }, POST);
  if (!asked.ok) throw new Error(asked.fault);
  const used = await applicants.links.use(await mailedToken(services, email), null);
  const cookie = used?.cookie.split(';')[0] ?? '';
  const who = await applicants.sessionOf(cookie);
  if (who === null) throw new Error('The link let nobody in.');
  return { who, cookie, id: used?.to.split('/').pop() ?? '' };
}

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

/** Answers to the sample's questions with which an application is complete, and may apply. */
export const COMPLETE = {
  'family-and-given-names': 'Nurul Huda',
  born: '1990-05-17',
  country: 'ID',
  institution: 'Institute of Peat',
  role: ['scientist'],
  sector: ['academia'],
  years: '9',
  field: ['air', 'water'],
  languages: [{ language: 'en', level: 'C1' }],
  question: words(150),
  experience: words(100),
  plan: words(80),
  time: true,
  truth: true,
} as const;
