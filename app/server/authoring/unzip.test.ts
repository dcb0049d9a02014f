import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MOST_ENTRIES, MOST_UPLOAD, unzipTexts } from './unzip';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const unzip = (bytes: Uint8Array, size = 1000) => unzipTexts(inPieces(bytes, size));
const zipped = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);

async function refusal(files: Zippable): Promise<string> {
  const result = await unzip(zipSync(files));
  return result.ok ? 'taken' : `${result.fault} ${result.entry}`.trim();
}

describe('unpacking a zip', () => {
  test('gives the texts, however the bytes come in', async () => {
    const files = { 'module.json': '{"a": 1}', '01-a.en.md': '# Ä\n\nText “quoted”.' };
    for (const size of [1, 7, 1000, 100_000]) {
      expect(await unzip(zipped(files), size)).toEqual({ ok: true, files });
    }
  });

  test('takes files that are stored as they are', async () => {
    const zip = zipSync({ 'module.json': [strToU8('{}'), { level: 0 }] });
    expect(await unzip(zip)).toEqual({ ok: true, files: { 'module.json': '{}' } });
  });

  test('leaves out the one folder that everything is in, and what archivers add', async () => {
    const files = {
      'my-module/module.json': '{}',
      'my-module/01-a.en.md': '# A',
      '__MACOSX/my-module/._module.json': 'x',
      'my-module/.DS_Store': 'x',
    };
    expect(await unzip(zipped(files))).toEqual({
      ok: true,
      files: { 'module.json': '{}', '01-a.en.md': '# A' },
    });
    const spread = await unzip(zipped({ 'module.json': '{}', 'deep/01-a.en.md': '# A' }));
    expect(spread.ok && Object.keys(spread.files)).toEqual(['module.json', 'deep/01-a.en.md']);
  });

  test.each([
    '../module.json',
    'a/../../module.json',
    '/etc/passwd',
    'C:/module.json',
    '..\\module.json',
    'a\\b.json',
    './module.json',
    'a//b.json',
    'a\u0000.json',
  ])('refuses the path %j', async (path) => {
    expect(await refusal({ [path]: strToU8('{}') })).toBe(`badPath ${path}`);
  });

  test('refuses a bomb of one file, while it unpacks', async () => {
    const zip = zipSync({ 'module.json': [zeros(50), { level: 9 }] });
    expect(zip.length).toBeLessThan(MOST_UPLOAD);
    expect(await unzip(zip)).toEqual({ ok: false, fault: 'entryTooLarge', entry: 'module.json' });
  });

  test('refuses a bomb of many files that are each small enough', async () => {
    const names = Array.from({ length: 30 }, (_, i) => [`f${i}.md`, zeros(0.4)] as const);
    expect(await refusal(Object.fromEntries(names))).toBe('unpackedTooLarge');
  });

  test('refuses too many entries, empty ones too', async () => {
    const names = Array.from(
      { length: MOST_ENTRIES + 1 },
      (_, i) => [`d${i}/`, strToU8('')] as const,
    );
    expect(await refusal(Object.fromEntries(names))).toBe('tooManyEntries');
    const many = Array.from({ length: 5000 }, (_, i) => [`f${i}`, strToU8('')] as const);
    expect(await refusal(Object.fromEntries(many))).toBe('tooManyEntries');
  });

  test('refuses more bytes than may be sent', async () => {
    expect(await unzip(new Uint8Array(MOST_UPLOAD + 1), 64 * 1024)).toMatchObject({
      fault: 'tooLarge',
    });
  });

  test('refuses what is no text', async () => {
    expect(await refusal({ 'module.json': new Uint8Array([0xff, 0xfe, 0x00]) })).toBe(
      'notText module.json',
    );
  });

  test('refuses two files of one name', async () => {
    const zip = zipSync({ 'module.json': [strToU8('{}'), { level: 0 }] });
    const entry = zip.subarray(0, 30 + 'module.json'.length + '{}'.length);
    const twice = new Uint8Array([...entry, ...zip]);
    expect(await unzip(twice)).toMatchObject({ fault: 'sameName', entry: 'module.json' });
  });

  test('refuses what is no zip, half a zip, and nothing', async () => {
    const zip = zipped({ 'module.json': JSON.stringify({ text: 'abc'.repeat(500) }) });
    for (const bytes of [strToU8('hello'), zip.subarray(0, 40), new Uint8Array(0)]) {
      expect(await unzip(bytes)).toMatchObject({ ok: false, fault: 'notZip' });
    }
  });

  test('refuses another way of packing', async () => {
    const zip = zipped({ 'module.json': '{}' });
    zip[8] = 12; // bzip2, in the local header
    expect(await unzip(zip)).toMatchObject({ ok: false, fault: 'packing' });
  });
});
