import { expect, it } from 'vitest';
import { adopted } from '../../../../tests/builders/debriefed-live';
import { parsedSmallScenario } from '../../../../tests/builders/scenario';

const small = parsedSmallScenario();
const rubric = [
  { id: 'packages', title: 'Packages', levels: ['None.', 'Some.', 'Many.'] },
  { id: 'evidence', title: 'Evidence', levels: ['None.', 'Some.'] },
];
const scenario = { ...small, debrief: { ...small.debrief, rubric } };
const everything = { kind: null, cohort: '' } as const;

it('marks a simulation by the scenario’s rubric, with the moves that bear on it', async () => {
  const { services, table } = await adopted({ scenario });
  await services.played.idle();
  const { marking } = services;
  const ines = { id: 'ines', academyId: 'academy', role: 'instructor' as const };
  const user = { ...ines, name: 'INES', email: 'ines@example.org' };
  const { waiting: queue } = await marking.queue(user, everything);
  const works = queue.map((each) => each.work);
  expect(works.join(' ')).not.toMatch(/dara|table/);
  const known = await marking.read(user, `table:${table.tableId}:dara`);
  const work = known?.work.address ?? '';
  expect(works).toContain(work);
  const seen = await marking.read(user, work);
  if (!seen) throw new Error('no work');
  const transcript = await marking.transcript(seen.work);
  const [packages, evidence] = transcript?.lines ?? [];
  expect(packages?.moves.length).toBeGreaterThan(0);
  expect(evidence?.moves.map(({ kind }) => kind)).toContain('shareEvidence');
  const sent = { levels: { packages: 2, evidence: 1 }, comment: '', commandId: 'one' };
  expect(await marking.judge(user, work, sent)).toEqual({ ok: true, role: 'first' });
  const grades = await services.learning.gradesOf('dara');
  expect(grades.find(({ kind }) => kind === 'exercise')).toMatchObject({ earned: 300, of: 300 });
  expect((await marking.queue(user, everything)).waiting.map((each) => each.work)).not.toContain(
    work,
  );
});
