import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BAD_ROSTERS } from '../../../../tests/builders/bad-rosters';
import { cellsOf, type Delimiter } from './cells';
import { readRoster } from './read';

const read = (text: string) => readRoster(new TextEncoder().encode(text));

describe('a list of people', () => {
  test.each(BAD_ROSTERS)('with $what is told its line and why', ({ bytes, code, line }) => {
    const { faults } = readRoster(bytes);
    expect(faults[0]).toMatchObject({ code, line });
  });

  test('has more than forty ways to be wrong among those planted', () => {
    expect(BAD_ROSTERS.length).toBeGreaterThanOrEqual(40);
  });

  test('tells every fault, in the order of the lines', () => {
    const text = 'email,name\nbad,A\na@b.example,=1\n,C\na@b.example,D\na@b.example,E\n';
    expect(read(text).faults.map(({ line, code }) => [line, code])).toEqual([
      [2, 'addressWrong'],
      [3, 'formula'],
      [4, 'addressMissing'],
      [6, 'addressTwice'],
    ]);
  });

  test('names the nearest column for one that it does not know', () => {
    expect(read('emial,name\na@b.example,A\n').faults[0]).toMatchObject({ column: 'email' });
    expect(read('E-Mail,name\na@b.example,A\n').faults[0]).toMatchObject({ column: 'email' });
    expect(read('email,name,shoe size\na@b.example,A,9\n').faults[0]).not.toHaveProperty('column');
  });

  test('stops telling after a hundred faults and says how many more there are', () => {
    const { faults } = read(`email,name\n${'bad,A\n'.repeat(130)}`);
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toMatchObject({ code: 'tooManyFaults', line: 102 });
  });

  test('shows nothing of a fault that could not be seen', () => {
    for (const { bytes } of BAD_ROSTERS) {
      for (const { found = '' } of readRoster(bytes).faults) {
        expect(found).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
        expect(found.length).toBeLessThanOrEqual(60);
      }
    }
  });
});

describe('a list that is right', () => {
  const rows = [
    { line: 2, email: 'rain@test.example', name: 'Rain Sari', group: 'River' },
    { line: 3, email: 'rene@test.example', name: 'René', group: '' },
  ];

  test.each([
    ['with commas', 'email,name,group\nrain@test.example,Rain Sari,River\nrene@test.example,René,'],
    [
      'with semicolons and Windows line ends',
      'email;name;group\r\nrain@test.example;Rain Sari;River\r\nrene@test.example;René;\r\n',
    ],
    [
      'with tabs and old line ends',
      'email\tname\tgroup\rrain@test.example\tRain Sari\tRiver\rrene@test.example\tRené\t',
    ],
    [
      'with a byte order mark, quotes, spaces and capitals',
      '\uFEFFEmail,"Name",GROUP\n"RAIN@Test.example", Rain  Sari ,River\nrene@test.example,"Re´né",\n'.replace(
        'Re´né',
        'Rene\u0301',
      ),
    ],
    [
      'with its columns in another order',
      'group,name,email\nRiver,Rain Sari,rain@test.example\n,René,rene@test.example',
    ],
  ])('%s is read', (_what, text) => {
    expect(read(text)).toEqual({ rows, faults: [] });
  });

  test('counts lines as an editor does, the empty ones too', () => {
    const text = '\n\nemail,name\r\n\r\na@b.example,A\r\n\n\nc@d.example,C';
    expect(read(text).rows.map(({ line }) => line)).toEqual([5, 8]);
  });

  test('takes a+b and a for two addresses, and needs no column for groups', () => {
    const { rows: found, faults } = read('email,name\na@b.example,A\na+b@b.example,A\n');
    expect(faults).toEqual([]);
    expect(found.map(({ email, group }) => [email, group])).toEqual([
      ['a@b.example', ''],
      ['a+b@b.example', ''],
    ]);
  });

  test('leaves the name empty for people who are here already', () => {
    expect(read('email,name\na@b.example,\n')).toMatchObject({ rows: [{ name: '' }], faults: [] });
  });
});

test('a line has the cells that another program wrote into it', () => {
  const cell = fc.string().map((text) => text.replace(/[\r\n]/g, ' '));
  const delimiter = fc.constantFrom<Delimiter>(',', ';', '\t');
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), delimiter, (cells, between) => {
      const line = stringify([cells], { delimiter: between, quoted: true }).replace(/\n$/, '');
      expect(cellsOf(line, 1, between)).toEqual(cells);
      expect(parse(`${line}\n`, { delimiter: between })).toEqual([cells]);
    }),
  );
});
