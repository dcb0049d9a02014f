import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { must, testCohort, wanted } from '../builders/cohort';
import { cookieOf } from '../builders/people';
import { testServer } from '../builders/server';

async function aBook() {
  const cohort = await testCohort(3);
  const { services, teacher, cohortId } = cohort;
  must(await services.assignments.assign(teacher, cohortId, wanted()));
  const { ask } = await testServer(services);
  const headers = { cookie: await cookieOf(services, teacher) };
  const file = (format: string) => {
    const body = new URLSearchParams({ format });
    return ask(`/cohorts/${cohortId}/gradebook/export`, { method: 'POST', headers, body });
  };
  return { ...cohort, ask, headers, file };
}

test('the gradebook comes as a CSV file that Excel reads as UTF-8', async () => {
  const { services, file, people } = await aBook();
  const name = '=Ana “Ñ”';
  const id = people[0]?.id ?? '';
  await services.database.write((tx) => tx.user.update({ where: { id }, data: { name } }));
  const answer = await file('csv');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toContain('gradebook-Spring-intake.csv');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, ...rows] = parse(bytes, { bom: true });
  expect(head).toEqual(['Name', 'Code', 'Group', 'Rules of the river (Check)']);
  expect(rows.map(([first]: string[]) => first)).toEqual([`'${name}`, 'Name of t1', 'Name of t2']);
  expect(rows[1]?.at(-1)).toBe('not started');
});

test('the gradebook comes as a workbook', async () => {
  const { file } = await aBook();
  const answer = await file('xlsx');
  expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet');
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  expect(Object.keys(parts)).toContain('xl/worksheets/sheet1.xml');
});

test('the gradebook is a table with a head for every row and column, and a link in every cell', async () => {
  const { ask, headers, cohortId } = await aBook();
  const html = await (await ask(`/cohorts/${cohortId}/gradebook`, { headers })).text();
  expect(html.match(/<th scope="row"/g)).toHaveLength(3);
  expect(html.match(/<th scope="col"/g)).toHaveLength(2);
  const [cell = ''] = /gradebook\/[\w-]+\/t1/.exec(html) ?? [];
  const work = await ask(`/cohorts/${cohortId}/${cell}`, { headers });
  expect(await work.text()).toContain('Name of t1');
});
