import { describe, expect, test } from 'vitest';
import { smallCourse } from '../../../tests/builders/module';
import { makeAcademy } from '../../../tests/builders/people';
import { testConfig, testServices } from '../../../tests/builders/services';
import { ConfigError } from '../config';
import { isOpen, openDemoAccounts } from './demo';
import { preparePeople } from './opening';

describe('a new database', () => {
  test('gets an academy to try things in, and says how to sign in', async () => {
    const services = await testServices();
    const lines = (await preparePeople(services)).join('\n');
    for (const account of ['trainee', 'instructor', 'coordinator', 'admin']) {
      const email = `${account}@demo.example`;
      expect(lines).toContain(email);
      const user = await services.database.reader.user.findUnique({ where: { email } });
      expect(user?.role).toBe(account);
    }
    const here = { role: 'trainee', disabledAt: null } as const;
    expect(await services.database.reader.user.count({ where: here })).toBe(6);
    const request = { email: 'trainee@demo.example', address: '', agent: '', cookieHeader: null };
    expect((await services.people.signIn({ ...request, password: 'mufakat-demo' })).ok).toBe(true);
  });

  test('gets a cohort of its trainees in two groups, with work ahead of them', async () => {
    const services = await testServices({ curriculum: [smallCourse()] });
    await preparePeople(services);
    const { reader } = services.database;
    const groups = await reader.cohortGroup.findMany({ select: { _count: true } });
    expect(groups.map(({ _count }) => _count.members)).toEqual([3, 3]);
    const work = await reader.assignment.findMany({ orderBy: { dueAt: 'asc' } });
    expect(work.map(({ kind }) => kind)).toEqual(['module', 'check', 'activity']);
    // 17:00 in Jakarta, five days after the first of them.
    expect(work[0]?.dueAt?.toISOString()).toBe('2026-01-10T10:00:00.000Z');
    expect(await reader.announcement.count()).toBe(1);
    const begun = await reader.grade.findMany({ where: { kind: 'module' } });
    expect(begun.map(({ status }) => status)).toEqual(['started', 'started']);
    expect(await reader.grade.count({ where: { kind: 'check', status: 'done' } })).toBe(1);
  });

  test('gets a cohort without work where there is no module', async () => {
    const services = await testServices({ curriculum: [] });
    await preparePeople(services);
    const inUse = { archivedAt: null };
    expect(await services.database.reader.cohort.count({ where: inUse })).toBe(1);
    expect(await services.database.reader.assignment.count()).toBe(0);
  });

  test('gets it once', async () => {
    const services = await testServices();
    await preparePeople(services);
    await preparePeople(services);
    expect(await services.database.reader.academy.count()).toBe(1);
  });

  test('gets none where others reach the server, but a word on how to begin', async () => {
    const services = await testServices({ config: testConfig({ host: '0.0.0.0' }) });
    expect((await preparePeople(services)).join('\n')).toContain('user create');
    expect(await services.database.reader.user.count()).toBe(0);
  });
});

test('a database with an academy gets no demo accounts', async () => {
  const services = await testServices();
  await makeAcademy(services);
  await preparePeople(services);
  expect(await services.database.reader.user.count()).toBe(0);
});

describe('a server that others can reach', () => {
  test.each([
    ['127.0.0.1', null, false],
    ['localhost', null, false],
    ['::1', null, false],
    ['127.0.0.1', 'http://localhost:3000', false],
    ['0.0.0.0', null, true],
    ['::', null, true],
    ['192.0.2.1', null, true],
    ['learn.example', null, true],
    ['127.0.0.1', 'https://learn.example', true],
    ['127.0.0.1', 'https://127.0.0.1.learn.example', true],
  ])('on %s as %s: %s', (host, publicUrl, open) => {
    expect(isOpen({ host, publicUrl })).toBe(open);
  });

  test('does not open while a demo password works, and says what to do', async () => {
    const services = await testServices();
    await preparePeople(services);
    const open = { ...services, config: { ...services.config, host: '0.0.0.0' } };
    await expect(preparePeople(open)).rejects.toThrow(ConfigError);
    await expect(preparePeople(open)).rejects.toThrow('user disable --demo');
  });

  test('opens once every demo account is disabled or has a password of its own', async () => {
    const services = await testServices();
    await preparePeople(services);
    const open = { ...services, config: { ...services.config, host: '0.0.0.0' } };
    const all = await openDemoAccounts(services);
    expect(all).toHaveLength(9);
    await services.database.write((tx) =>
      tx.user.updateMany({
        where: { email: { not: 'admin@demo.example' } },
        data: { disabledAt: new Date(services.clock.now()) },
      }),
    );
    await expect(preparePeople(open)).rejects.toThrow('admin@demo.example');
    await services.database.write((tx) => tx.user.updateMany({ data: { passwordHash: null } }));
    expect(await preparePeople(open)).toEqual([]);
  });
});
