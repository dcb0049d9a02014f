import { describe, expect, it } from 'vitest';
import { grouped } from '~/core/learning/certificate/code';
import { smallCourse } from '../../../tests/builders/module';
import { makePerson } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';

const MODULE = 'rules-of-the-river';

async function aGraduate() {
  const course = smallCourse({ check: null, activity: null });
  const services = await testServices({ curriculum: [course] });
  const user = await makePerson(services, 'tri');
  const { learning } = services;
  await learning.finishLesson(user, MODULE, '01-three-rules', 'finish-1');
  expect(await learning.certificates.of(user)).toEqual([]);
  await learning.finishLesson(user, MODULE, '02-gauges', 'finish-2');
  return { services, user, learning, certificates: learning.certificates, course };
}

describe('a certificate', () => {
  it('is issued for a finished module and for a finished track, once', async () => {
    const { learning, certificates, user } = await aGraduate();
    await learning.openLesson(user, MODULE, '01-three-rules', 'open-1');
    const own = await certificates.of(user);
    expect(own.map(({ kind, title }) => [kind, title]).sort()).toEqual([
      ['module', 'Rules of the river'],
      ['track', 'multilateral-negotiation'],
    ]);
    expect(new Set(own.map(({ code }) => code)).size).toBe(2);
  });

  it('can be verified by everybody who types its code', async () => {
    const { certificates, user, course, services } = await aGraduate();
    const own = await certificates.of(user);
    const code = own.find(({ kind }) => kind === 'module')?.code ?? '';
    expect(await certificates.verify(grouped(code).toLowerCase())).toEqual({
      ...{ code, kind: 'module', title: 'Rules of the river', holder: 'Name of tri' },
      ...{ academy: 'The academy', minutes: 40, modules: [] },
      outcomes: ['Explain what silence means.', 'Interpret a table of levels.'],
      ...{ issuedAt: services.clock.now(), valid: true, withdrawnAt: null },
      ...{ versionId: course.versionId, academyId: 'academy', zone: 'Asia/Jakarta' },
    });
    const track = own.find(({ kind }) => kind === 'track')?.code ?? '';
    expect(await certificates.verify(track)).toMatchObject({ modules: ['Rules of the river'] });
  });

  it('is withdrawn by who teaches in its academy, and by nobody else', async () => {
    const { services, certificates, user } = await aGraduate();
    const [own] = await certificates.of(user);
    const code = own?.code ?? '';
    const ines = await makePerson(services, 'ines', 'instructor');
    const stranger = await makePerson(services, 'stranger', 'instructor', 'elsewhere');
    expect(await certificates.withdraw(user, code)).toBe(false);
    expect(await certificates.withdraw(stranger, code)).toBe(false);
    expect(await certificates.verify(code)).toMatchObject({ valid: true });
    expect(await certificates.withdraw(ines, code)).toBe(true);
    expect(await certificates.withdraw(ines, code)).toBe(true);
    const withdrawnAt = services.clock.now();
    expect(await certificates.verify(code)).toMatchObject({ valid: false, withdrawnAt });
    const action = 'certificate.withdrawn';
    expect(await services.database.reader.auditEntry.count({ where: { action } })).toBe(1);
  });

  it('is not found by a code that was never issued', async () => {
    const { certificates } = await aGraduate();
    expect(await certificates.verify('0000-0000-0000-0000')).toBeNull();
    expect(await certificates.verify('no code at all')).toBeNull();
  });
});
