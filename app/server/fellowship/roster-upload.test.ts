import { expect, it } from 'vitest';
import { MOST_BYTES } from '~/core/fellowship/roster/decode';
import { readRosterUpload } from './roster-upload';

function sent(fields: Record<string, string | Blob>): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return new Request('https://learn.example/', { method: 'POST', body });
}

it('takes a file before what is pasted, byte by byte', async () => {
  const file = new File([Uint8Array.from([0xff, 0xfe, 0x65, 0])], 'list.csv');
  const { bytes, agreed } = await readRosterUpload(sent({ file, list: 'pasted', agreed: 'abc' }));
  expect([...bytes]).toEqual([0xff, 0xfe, 0x65, 0]);
  expect(agreed).toBe('abc');
});

it('takes what is pasted where the file is empty, as browsers send it', async () => {
  const file = new File([], '');
  const { bytes, agreed } = await readRosterUpload(sent({ file, list: 'email,name' }));
  expect(new TextDecoder().decode(bytes)).toBe('email,name');
  expect(agreed).toBe('');
});

it('holds no more of a file than a byte more than is allowed', async () => {
  const file = new File(['x'.repeat(10_000_000)], 'list.csv');
  const { bytes } = await readRosterUpload(sent({ file }));
  expect(bytes).toHaveLength(MOST_BYTES + 1);
});

it('refuses what is no such form', async () => {
  const request = new Request('https://learn.example/', { method: 'POST', body: 'x' });
  await expect(readRosterUpload(request)).rejects.toMatchObject({ status: 400 });
});
