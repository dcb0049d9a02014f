import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { must } from '../../../../tests/builders/cohort';
import { type ManualClock, manualClock } from '../../../../tests/builders/manual-clock';
import { makePerson } from '../../../../tests/builders/people';
import { testServices } from '../../../../tests/builders/services';
import type { Person } from '../../people/person';
import type { Services } from '../../services';
import type { Edit } from './edit';

interface Scene {
  services: Services;
  clock: ManualClock;
  coordinator: Person;
  programmeId: string;
}

async function scene(): Promise<Scene> {
  const clock = manualClock();
  const services = await testServices({ clock });
  const coordinator = await makePerson(services, 'coordinator', 'coordinator');
  const wanted = { name: 'Science diplomacy', summary: 'For **both** sides.' };
  const programmeId = must(await services.programmes.make(coordinator, wanted));
  return { services, clock, coordinator, programmeId };
}

async function sampleIntake(from = 'sample') {
  const all = await scene();
  const { services, coordinator, programmeId } = all;
  const wanted = { title: 'Intake of 2027', from };
  const intakeId = must(await services.intakes.make(coordinator, programmeId, wanted));
  /** What somebody sees who opens the draft now. */
  const draft = async () => {
    const found = await services.intakes.draft(coordinator, intakeId);
    if (found === null) throw new Error('not theirs');
    return found;
  };
  const change = async (edit: Edit) =>
    services.intakes.change(coordinator, intakeId, (await draft()).seen, edit);
  const publish = async () => services.intakes.publish(coordinator, intakeId, (await draft()).seen);
  return { ...all, intakeId, draft, change, publish };
}

const sent = (fields: Record<string, string | string[]>) => (name: string) =>
  [fields[name] ?? []].flat();

describe('programmes', () => {
  it('are for coordinators and admins of their academy alone', async () => {
    const { services, programmeId } = await scene();
    const { programmes } = services;
    const teacher = await makePerson(services, 'teacher', 'instructor');
    const stranger = await makePerson(services, 'stranger', 'admin', 'elsewhere');
    expect(await programmes.list(teacher)).toEqual([]);
    expect(await programmes.make(teacher, { name: 'Mine', summary: '' })).toBeNull();
    for (const other of [teacher, stranger]) {
      expect(await programmes.page(other, programmeId)).toBeNull();
      expect(await programmes.change(other, programmeId, { name: 'x', summary: '' })).toBeNull();
      expect(await programmes.archive(other, programmeId, true)).toBeNull();
      const intake = { title: 'Mine', from: 'empty' };
      expect(await services.intakes.make(other, programmeId, intake)).toBeNull();
    }
  });

  it('refuse a name that is none, and are archived and taken back', async () => {
    const { services, coordinator, programmeId } = await scene();
    const { programmes } = services;
    const nameless = await programmes.make(coordinator, { name: ' \n', summary: '' });
    expect(nameless).toEqual({ ok: false, fault: 'name' });
    must(await programmes.archive(coordinator, programmeId, true));
    expect(await programmes.list(coordinator)).toMatchObject([{ archived: true, intakes: 0 }]);
    must(await programmes.archive(coordinator, programmeId, false));
    expect(await programmes.page(coordinator, programmeId)).toMatchObject({ archived: false });
  });
});

describe('an intake in work', () => {
  it('begins from the sample, from an earlier one or empty, with an address of its own', async () => {
    const { services, coordinator, programmeId, intakeId, draft } = await sampleIntake();
    expect(await draft()).toMatchObject({ slug: 'intake-of-2027', faults: [], published: false });
    const again = { title: 'Intake of 2027', from: intakeId };
    const copy = must(await services.intakes.make(coordinator, programmeId, again));
    const copied = await services.intakes.draft(coordinator, copy);
    expect(copied).toMatchObject({ slug: 'intake-of-2027-2', definition: { places: 107 } });
    const empty = { title: '!', from: 'empty' };
    const bare = must(await services.intakes.make(coordinator, programmeId, empty));
    const found = await services.intakes.draft(coordinator, bare);
    expect(found?.slug).toBe('call');
    expect(found?.faults.map(({ path }) => path)).toContain('questions');
  });

  it('begins from no intake of another academy', async () => {
    const { services, intakeId } = await sampleIntake();
    const theirs = await makePerson(services, 'stranger', 'admin', 'elsewhere');
    const own = must(await services.programmes.make(theirs, { name: 'Own', summary: '' }));
    const wanted = { title: 'Copied', from: intakeId };
    expect(await services.intakes.make(theirs, own, wanted)).toBeNull();
    expect(await services.intakes.draft(theirs, intakeId)).toBeNull();
    expect(await services.intakes.overview(theirs, intakeId)).toBeNull();
  });

  it('keeps what a form says of a question, whatever is wrong with it, and tells the faults', async () => {
    const { change, draft } = await sampleIntake('empty');
    must(await change({ kind: 'add', part: 'questions', of: 'choice' }));
    const fields = {
      label: 'Who employs you?',
      options: 'gov: A government\nA company',
      most: 'x',
    };
    must(await change({ kind: 'entry', part: 'questions', at: 0, sent: sent(fields) }));
    const { draft: kept, faults } = await draft();
    expect(kept.questions).toEqual([
      {
        ...{ type: 'choice', label: 'Who employs you?', id: 'who-employs-you', most: 'x' },
        options: [
          { id: 'gov', label: 'A government' },
          { id: 'a-company', label: 'A company' },
        ],
        ...{ many: false, required: false },
      },
    ]);
    expect(faults.map(({ path }) => path)).toContain('questions[0].most');
  });

  it('moves and removes entries, and leaves alone what is not there', async () => {
    const { change, draft } = await sampleIntake();
    const rules = async () => (await draft()).definition?.eligibility.map(({ id }) => id);
    must(await change({ kind: 'move', part: 'eligibility', at: 3, by: -1 }));
    expect(await rules()).toEqual(['region', 'experience', 'english', 'age']);
    must(await change({ kind: 'move', part: 'eligibility', at: 0, by: -1 }));
    must(await change({ kind: 'remove', part: 'eligibility', at: 9 }));
    must(await change({ kind: 'remove', part: 'eligibility', at: 3 }));
    expect(await rules()).toEqual(['region', 'experience', 'english']);
  });

  it('marks a rule over what people declare as such, and no other', async () => {
    const { change, draft } = await sampleIntake();
    const fields = { title: 'Men', 'where.attribute': 'gender', 'where.is': 'man', count: '9' };
    must(await change({ kind: 'add', part: 'selection', of: 'atLeast' }));
    must(await change({ kind: 'entry', part: 'selection', at: 12, sent: sent(fields) }));
    expect((await draft()).definition?.selection[12]).toMatchObject({ sensitive: true, count: 9 });
    const other = { ...fields, 'where.attribute': 'sector', 'where.is': 'government' };
    must(await change({ kind: 'entry', part: 'selection', at: 12, sent: sent(other) }));
    expect((await draft()).definition?.selection[12]).toMatchObject({ sensitive: false });
  });

  it('reads dates in its own zone, and refuses zones, addresses and times that are none', async () => {
    const { change, draft } = await sampleIntake();
    const head = {
      ...{ title: 'Intake', slug: 'intake', timeZone: 'Asia/Jayapura' },
      ...{ opensAt: '2027-01-01T09:00', closesAt: '2027-02-01T17:00' },
    };
    const about = { places: '107', summary: 'S', about: 'A', language: 'en' };
    const edit = (changed: Partial<typeof head>): Edit => ({
      ...{ kind: 'about', head: { ...head, ...changed }, sent: sent(about) },
    });
    must(await change(edit({})));
    expect(new Date((await draft()).opensAt).toISOString()).toBe('2027-01-01T00:00:00.000Z');
    const before = (await draft()).text;
    expect(await change(edit({ timeZone: 'Asia/Atlantis' }))).toMatchObject({ fault: 'zone' });
    expect(await change(edit({ slug: 'No Address' }))).toMatchObject({ fault: 'address' });
    expect(await change(edit({ closesAt: 'soon' }))).toMatchObject({ fault: 'times' });
    expect((await draft()).text).toBe(before);
  });

  it('gives no two calls one address, in whatever academy', async () => {
    const { services, change } = await sampleIntake();
    const theirs = await makePerson(services, 'stranger', 'admin', 'elsewhere');
    const own = must(await services.programmes.make(theirs, { name: 'Own', summary: '' }));
    must(await services.intakes.make(theirs, own, { title: 'Oceans', from: 'sample' }));
    const head = {
      ...{ title: 'Oceans', slug: 'oceans', timeZone: 'UTC' },
      ...{ opensAt: '2027-01-01T09:00', closesAt: '2027-02-01T17:00' },
    };
    const refused = await change({ kind: 'about', head, sent: () => [] });
    expect(refused).toEqual({ ok: false, fault: 'taken' });
  });

  it('takes a definition as a whole, incomplete too, but nothing that is no JSON', async () => {
    const { change, draft } = await sampleIntake('empty');
    const text = readFileSync('calls/science-diplomacy-fellowship.json', 'utf8');
    must(await change({ kind: 'whole', text }));
    expect(await draft()).toMatchObject({
      faults: [],
      title: 'ASEAN Science Diplomacy Fellowship',
    });
    const kept = (await draft()).text;
    for (const bad of ['{"a": 1, "a": 2}', '{"__proto__": {}}', '[1]', '{', '"x"']) {
      expect(await change({ kind: 'whole', text: bad })).toMatchObject({ fault: 'format' });
    }
    const bad = await change({ kind: 'whole', text: '{\n  "places": ]' });
    expect(bad).toMatchObject({ faults: [{ line: 2, column: 13, code: 'syntax' }] });
    expect((await draft()).text).toBe(kept);
    must(await change({ kind: 'whole', text: '{"places": 3}' }));
    expect((await draft()).definition).toBeNull();
  });

  it('writes nothing over that somebody else changed meanwhile', async () => {
    const { services, coordinator, intakeId, draft, change } = await sampleIntake();
    const { seen } = await draft();
    must(await change({ kind: 'remove', part: 'rubric', at: 0 }));
    const late = { kind: 'remove', part: 'rubric', at: 0 } as const;
    const answer = await services.intakes.change(coordinator, intakeId, seen, late);
    expect(answer).toEqual({ ok: false, fault: 'changed' });
    expect((await draft()).definition?.rubric).toHaveLength(3);
  });

  it('can be removed, and once published no more', async () => {
    const { services, coordinator, programmeId, intakeId, publish } = await sampleIntake();
    const wanted = { title: 'Another', from: 'empty' };
    const other = must(await services.intakes.make(coordinator, programmeId, wanted));
    expect(must(await services.intakes.discard(coordinator, other))).toBe(programmeId);
    expect(await services.intakes.draft(coordinator, other)).toBeNull();
    must(await publish());
    const refused = await services.intakes.discard(coordinator, intakeId);
    expect(refused).toEqual({ ok: false, fault: 'fixed' });
  });
});

describe('publishing a call', () => {
  it('is refused while anything is missing or the dates cannot be', async () => {
    const { clock, change, publish, draft } = await sampleIntake();
    must(await change({ kind: 'remove', part: 'rubric', at: 0 }));
    const rubric = { kind: 'remove', part: 'rubric', at: 0 } as const;
    for (let left = 3; left > 0; left -= 1) must(await change(rubric));
    expect(await publish()).toEqual({ ok: false, fault: 'faults' });
    const text = readFileSync('calls/science-diplomacy-fellowship.json', 'utf8');
    must(await change({ kind: 'whole', text }));
    clock.advance((await draft()).closesAt - clock.now());
    expect(await draft()).toMatchObject({ dates: 'past' });
    expect(await publish()).toEqual({ ok: false, fault: 'past' });
  });

  it('fixes it: no change is taken afterwards, and it is in the audit log', async () => {
    const { services, intakeId, change, publish, draft } = await sampleIntake();
    must(await publish());
    const before = (await draft()).text;
    expect(await publish()).toEqual({ ok: false, fault: 'fixed' });
    for (const edit of [
      { kind: 'remove', part: 'selection', at: 0 },
      { kind: 'whole', text: '{}' },
      { kind: 'review', sent: () => [] },
    ] as const) {
      expect(await change(edit)).toEqual({ ok: false, fault: 'fixed' });
    }
    expect((await draft()).text).toBe(before);
    const entries = await services.database.reader.auditEntry.findMany({
      where: { subject: intakeId },
      select: { action: true },
    });
    expect(entries.map(({ action }) => action)).toEqual(['intake.made', 'intake.published']);
  });
});

describe('a published call', () => {
  it('gets more time with a reason, never less, and says so', async () => {
    const { services, coordinator, intakeId, publish } = await sampleIntake();
    const { intakes } = services;
    const extend = (closesAt: string, reason = 'Floods in the south.') =>
      intakes.extend(coordinator, intakeId, { closesAt, reason });
    expect(await extend('2099-01-01T17:00')).toBeNull();
    must(await publish());
    expect(await extend('2099-01-01T17:00', ' ')).toMatchObject({ fault: 'reason' });
    expect(await extend('tomorrow')).toMatchObject({ fault: 'times' });
    expect(await extend('2000-01-01T17:00')).toMatchObject({ fault: 'earlier' });
    must(await extend('2099-01-01T17:00'));
    expect(await extend('2099-01-01T17:00')).toMatchObject({ fault: 'earlier' });
    expect(await intakes.overview(coordinator, intakeId)).toMatchObject({
      closesAt: Date.parse('2099-01-01T10:00:00Z'),
      changes: [{ kind: 'deadline', reason: 'Floods in the south.', by: 'Name of coordinator' }],
    });
  });

  it('gets more places, never fewer', async () => {
    const { services, clock, coordinator, intakeId, publish, draft } = await sampleIntake();
    must(await publish());
    const add = (places: string) =>
      services.intakes.addPlaces(coordinator, intakeId, { places, reason: 'A second funder.' });
    for (const few of ['107', '3', '-4', 'many', '6000'])
      expect(await add(few)).toMatchObject({ fault: 'fewer' });
    must(await add('120'));
    expect((await draft()).definition?.places).toBe(120);
    clock.advance((await draft()).closesAt - clock.now());
    expect(await add('121')).toMatchObject({ fault: 'declared' });
  });

  it('goes from coming to open to closed on the server’s clock', async () => {
    const { services, clock, coordinator, intakeId, publish, draft } = await sampleIntake();
    const stage = async () => (await services.intakes.overview(coordinator, intakeId))?.stage;
    expect(await stage()).toBe('draft');
    must(await publish());
    expect(await stage()).toBe('coming');
    const { opensAt, closesAt } = await draft();
    clock.advance(opensAt - clock.now());
    expect(await stage()).toBe('open');
    clock.advance(closesAt - clock.now() - 1);
    expect(await stage()).toBe('open');
    clock.advance(1);
    expect(await stage()).toBe('closed');
  });
});
