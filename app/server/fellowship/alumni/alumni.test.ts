import { describe, expect, it } from 'vitest';
import { must, testCohort } from '../../../../tests/builders/cohort';
import { makePerson } from '../../../../tests/builders/people';

const ALL = { words: '', cohort: '', page: 1 };

async function setUp() {
  const scene = await testCohort(2);
  const [one, other] = scene.people;
  if (!one || !other) throw new Error('nobody');
  const said = {
    ...{ cohortId: scene.cohortId, headline: 'Peat  scientist, Palangkaraya', consent: true },
    ...{ about: 'I work on fires.', contact: 'one@work.example' },
  };
  return { ...scene, one, other, said, alumni: scene.services.alumni };
}

describe('the directory of alumni', () => {
  it('shows who agreed to the members of the academy, and finds them by words and cohort', async () => {
    const { services, one, other, said, alumni, cohortId } = await setUp();
    must(await alumni.keep(one, said));
    const page = await alumni.directory(other, { ...ALL, words: 'PEAT fires', cohort: cohortId });
    expect(page).toMatchObject({
      ...{ count: 1, own: null, ownCohorts: [{ id: cohortId }], cohorts: [{ id: cohortId }] },
      entries: [{ name: 'Name of t0', headline: 'Peat scientist, Palangkaraya' }],
    });
    expect(await alumni.directory(other, { ...ALL, words: 'peat rivers' })).toMatchObject({
      entries: [],
    });
    const stranger = await makePerson(services, 'stranger', 'admin', 'elsewhere');
    expect(await alumni.directory(stranger, ALL)).toMatchObject({ count: 0, cohorts: [] });
  });

  it('keeps nothing without consent, nor of who was in no cohort', async () => {
    const { services, teacher, one, said, alumni } = await setUp();
    expect(await alumni.keep(one, { ...said, consent: false })).toMatchObject({ fault: 'consent' });
    expect(await alumni.keep(teacher, said)).toMatchObject({ fault: 'cohort' });
    expect(await alumni.keep(one, { ...said, headline: ' ' })).toMatchObject({ fault: 'headline' });
    expect(await services.database.reader.alumniEntry.count()).toBe(0);
  });

  it('forgets the words of an entry that is withdrawn, and takes it in again', async () => {
    const { services, one, other, said, alumni } = await setUp();
    must(await alumni.keep(one, said));
    await alumni.withdraw(one);
    expect(await alumni.directory(other, ALL)).toMatchObject({ entries: [], cohorts: [] });
    const kept = JSON.stringify(await services.database.reader.alumniEntry.findMany());
    for (const word of ['Peat', 'fires', 'work.example']) expect(kept).not.toContain(word);
    must(await alumni.keep(one, said));
    expect(await alumni.directory(one, ALL)).toMatchObject({
      count: 1,
      own: { about: said.about },
    });
  });
});
