import { readFileSync } from 'node:fs';
import { instantOf, localOf } from '~/core/teaching/zone';
import type { Person } from '../../people/person';
import { zoneOf } from '../../teaching/parts';
import { type FellowshipParts, runsProgrammes } from '../parts';
import { fault, type Told, told } from '../told';
import { nameFrom } from './form/field';
import { type JsonObject, readObject, writeObject } from './form/json';
import { isSlug, LONGEST_SLUG, LONGEST_TITLE, oneLine } from './head';
import { workedRow } from './rows';

const DAY_MS = 86_400_000;
/** The call of a real fellowship, to begin from. */
const SAMPLE = 'calls/science-diplomacy-fellowship.json';

/** A new intake as a form asks for it. */
export interface NewIntake {
  title: string;
  /** `empty`, `sample`, or the id of an intake of the academy. */
  from: string;
}

/**
 * Makes an intake in draft: opening in two weeks for six, until somebody says otherwise, in the
 * academy's zone.
 *
 * @returns its id
 */
export async function makeIntake(
  { clock, ids, database, auditIn }: FellowshipParts,
  user: Person,
  programmeId: string,
  given: NewIntake,
): Promise<Told<string>> {
  if (!runsProgrammes(user)) return null;
  const { academyId, id: createdById } = user;
  const { reader } = database;
  const programme = await reader.programme.count({ where: { id: programmeId, academyId } });
  if (programme === 0) return null;
  const title = oneLine(given.title);
  if (title === '' || title.length > LONGEST_TITLE) return fault('name');
  const base = await baseOf();
  if (base === null) return null;
  const timeZone = await zoneOf(reader, academyId);
  const now = clock.now();
  const id = ids.id();
  const at = new Date(now);
  return database.write(async (tx) => {
    const slug = await freeSlug(
      async (one) => (await tx.intake.count({ where: { slug: one } })) === 0,
    );
    await tx.intake.create({
      data: {
        ...{ id, academyId, programmeId, slug, title, timeZone, createdById },
        definition: writeObject({ ...base, format: 1, id: slug, title }),
        opensAt: dayAt(now + 14 * DAY_MS, '09:00', timeZone),
        closesAt: dayAt(now + 56 * DAY_MS, '17:00', timeZone),
        ...{ seed: ids.token(), createdAt: at, updatedAt: at },
      },
    });
    await auditIn(tx, { academyId, actorId: createdById, action: 'intake.made', subject: id });
    return told(id);
  });

  async function baseOf(): Promise<JsonObject | null> {
    if (given.from === 'empty') return {};
    if (given.from === 'sample') return objectIn(readFileSync(SAMPLE, 'utf8'));
    const row = await workedRow(reader, user, given.from);
    return row && objectIn(row.definition);
  }

  /** An address from the title, with the lowest number behind it that makes it free. */
  async function freeSlug(isFree: (slug: string) => Promise<boolean>): Promise<string> {
    const name = nameFrom(title).slice(0, LONGEST_SLUG - 4);
    const plain = isSlug(name) ? name : 'call';
    for (let number = 1; number < 1_000; number += 1) {
      const slug = number === 1 ? plain : `${plain}-${number}`;
      if (await isFree(slug)) return slug;
    }
    return ids.id();
  }
}

function objectIn(text: string): JsonObject {
  const read = readObject(text);
  return read.ok ? read.value : {};
}

function dayAt(at: number, time: string, zone: string): Date {
  return new Date(instantOf(`${localOf(at, zone).slice(0, 10)}T${time}`, zone) ?? at);
}
