import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { cookieOf, makePerson, PASSWORD } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';
import { preparePeople } from '../people/opening';
import type { Services } from '../services';
import { addUser } from './user';

async function run(services: Services, args: string[], typed = ''): Promise<string> {
  const said: string[] = [];
  const program = new Command('mufakat').exitOverride().configureOutput({ writeErr: () => {} });
  addUser(async () => typed)(program, { ...services, say: (line) => said.push(line) });
  await program.parseAsync(['user', ...args], { from: 'user' });
  return said.join('\n');
}

const CREATE = ['create', '--email', 'Ann@test.example', '--name', 'Ann', '--role', 'admin'];

describe('mufakat user', () => {
  test('makes the first academy and its admin, who enters by a one-time link', async () => {
    const services = await testServices();
    const said = await run(services, [...CREATE, '--academy', 'River School']);
    const token = /invitations\/(\S{43})/.exec(said)?.[1] ?? '';
    expect(await services.people.links.open(token)).toMatchObject({ email: 'ann@test.example' });
    const as = {
      name: '',
      password: 'sungai jernih',
      agent: '',
      address: '203.0.113.7',
      cookieHeader: null,
    };
    const entered = await services.people.links.accept(token, as);
    if (!entered.ok) throw new Error(entered.fault);
    const who = await services.people.sessionOf(entered.value[0]?.split(';')[0]);
    expect(who?.user).toMatchObject({ name: 'Ann', role: 'admin' });
    expect(await run(services, ['list'])).toBe('ann@test.example\tadmin\tRiver School\tAnn');
  });

  test('asks which academy, where there is none or more than one', async () => {
    const services = await testServices();
    await expect(run(services, CREATE)).rejects.toThrow('There is no academy yet');
    await makePerson(services, 'a', 'admin', 'one');
    await makePerson(services, 'b', 'admin', 'two');
    await expect(run(services, CREATE)).rejects.toThrow(/The one\n {2}The two/);
    await expect(run(services, [...CREATE, '--academy', 'Teh one'])).rejects.toThrow(
      '--new-academy',
    );
  });

  test('takes a password from the standard input, by the rules for all', async () => {
    const services = await testServices();
    const person = await makePerson(services, 'person');
    const cookie = await cookieOf(services, person);
    const set = ['password', person.email, '--password-stdin'];
    await expect(run(services, set, 'password')).rejects.toThrow('among the first');
    expect(
      await services.people.isLive((await services.people.sessionOf(cookie))?.sessionId ?? ''),
    ).toBe(true);
    await run(services, set, 'sungai jernih');
    const request = {
      email: person.email,
      address: '203.0.113.7',
      agent: '',
      cookieHeader: null,
    };
    expect((await services.people.signIn({ ...request, password: PASSWORD })).ok).toBe(false);
    expect((await services.people.signIn({ ...request, password: 'sungai jernih' })).ok).toBe(true);
  });

  test('shuts the old password out when it makes a link', async () => {
    const services = await testServices();
    const person = await makePerson(services, 'person');
    await run(services, ['password', person.email]);
    const request = {
      email: person.email,
      address: '203.0.113.7',
      agent: '',
      cookieHeader: null,
    };
    expect((await services.people.signIn({ ...request, password: PASSWORD })).ok).toBe(false);
  });

  test('disables all demo accounts at once', async () => {
    const services = await testServices();
    await preparePeople(services);
    expect((await run(services, ['disable', '--demo'])).split('\n')).toHaveLength(9);
    expect(await services.database.reader.user.count({ where: { disabledAt: null } })).toBe(0);
  });

  test('keeps the last admin of an academy', async () => {
    const services = await testServices();
    const admin = await makePerson(services, 'admin', 'admin');
    await expect(run(services, ['disable', admin.email])).rejects.toThrow('last administrator');
    await expect(run(services, ['disable', 'nobody@test.example'])).rejects.toThrow('no such');
    await expect(run(services, ['disable'])).rejects.toThrow('--demo');
  });

  test('disables and enables by address', async () => {
    const services = await testServices();
    const person = await makePerson(services, 'person');
    await run(services, ['disable', person.email]);
    expect(await run(services, ['list'])).toMatch(/disabled$/);
    await run(services, ['enable', person.email]);
    expect(await run(services, ['list'])).not.toMatch(/disabled$/);
  });
});
