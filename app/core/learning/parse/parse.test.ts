import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ofCheck, ofMoves } from '../../../../tests/builders/bad-modules/of-check';
import { ofLessons } from '../../../../tests/builders/bad-modules/of-lessons';
import { ofModule } from '../../../../tests/builders/bad-modules/of-module';
import { knownScenarios, put, smallFiles } from '../../../../tests/builders/bad-modules/plant';
import { smallCourse } from '../../../../tests/builders/module';
import type { CourseFiles } from '../course';
import { formatModuleFault } from './fault';
import { parseModule } from './parse';

const scenarios = knownScenarios();
const badModules = [...ofModule, ...ofCheck, ...ofMoves, ...ofLessons];

function faultsIn(files: CourseFiles) {
  const parsed = parseModule(files, { scenarios });
  return parsed.ok ? [] : parsed.faults;
}

const codes = (files: CourseFiles) => faultsIn(files).map(({ code }) => code);

describe('a sound module', () => {
  it('is read with its defaults filled in', () => {
    const parsed = parseModule(smallFiles(), { scenarios });
    if (!parsed.ok) throw new Error(parsed.faults.map((f) => formatModuleFault('', f)).join('\n'));
    const { versionId: _, ...content } = smallCourse();
    expect(parsed.course).toEqual(content);
    expect(parsed.warnings).toEqual([]);
  });

  it('may point at scenarios nobody looks up', () => {
    const files = put('module.json', 'scenarios', ['elsewhere']);
    expect(parseModule(files, { scenarios: null }).ok).toBe(true);
    expect(codes(files)).toEqual(['unknown-reference']);
  });

  it('is not judged by lessons that nobody asked to read, but by whether they are there', () => {
    const file = '02-gauges.en.md';
    const files = { ...smallFiles(), [file]: 'No title' };
    const quick = parseModule(files, { scenarios }, (name) => name !== file);
    expect(quick).toMatchObject({ ok: true, warnings: [] });
    expect(codes(files)).not.toEqual([]);
    const { [file]: _, ...lacking } = files;
    expect(parseModule(lacking, { scenarios }, () => false).ok).toBe(false);
  });

  it('is warned of what is probably not meant', () => {
    const source = { id: 'forgotten', title: 'A book' };
    const warned = (files: CourseFiles) => {
      const parsed = parseModule(files, { scenarios });
      return parsed.ok ? parsed.warnings.map(({ code, path }) => `${code} ${path}`) : null;
    };
    expect(warned(put('module.json', 'sources.1', source))).toEqual(['uncited-source sources[1]']);
    expect(warned(put('module.json', 'minutes', 300))).toEqual(['minutes-off minutes']);
    expect(warned(put('check.json', 'pass', 90))).toEqual(['needs-marking pass']);
    expect(warned(put('check.json', 'items.7.mostWords', 10))).toEqual([]);
    const long = 'A word and another one '.repeat(20);
    expect(warned(put('check.json', 'items.7.model', long))).toEqual(['long-model items[7].model']);
  });
});

describe('a bad module is refused with the place of its fault:', () => {
  it.each(badModules)('$name', ({ files, code, file, place, says }) => {
    const faults = faultsIn(files);
    const found = faults.find(
      (each) =>
        each.code === code &&
        each.file === file &&
        (typeof place === 'number' ? each.line === place : each.path === place),
    );
    const all = faults.map((each) => formatModuleFault('', each)).join('\n');
    if (found === undefined) throw new Error(all === '' ? 'taken for sound' : all);
    const message = formatModuleFault('folder', found);
    expect(message.startsWith(`folder/${file}:${found.line}:`)).toBe(true);
    for (const words of says) expect(message).toContain(words);
  });

  it('one fault planted is one fault reported', () => {
    const several = badModules.filter(({ files }) => faultsIn(files).length !== 1);
    expect(several.map(({ name, files }) => [name, codes(files)])).toEqual([]);
  });
});

describe('whatever the files', () => {
  const names = fc.constantFrom(
    ...Object.keys(smallFiles()),
    'x.md',
    '__proto__',
    'constructor',
    '',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.json({ maxDepth: 4 }),
    fc.constantFrom(...Object.values(smallFiles()), '['.repeat(5000), '> '.repeat(3000)),
  );

  it('never throws, and says no without a reason', () => {
    fc.assert(
      fc.property(fc.dictionary(names, text), fc.boolean(), (changes, whole) => {
        const parsed = parseModule({ ...(whole ? smallFiles() : {}), ...changes }, { scenarios });
        return parsed.ok || parsed.faults.length > 0;
      }),
      { numRuns: 80 },
    );
  });

  it('never throws where any value of a sound file is another', () => {
    const files = smallFiles();
    const places = Object.entries(files).flatMap(([file, content]) =>
      file.endsWith('.json') ? pathsIn(JSON.parse(content)).map((path) => ({ file, path })) : [],
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (place, value) => {
        const parsed = parseModule(put(place.file, place.path, value), { scenarios });
        return parsed.ok || parsed.faults.every(({ line, found }) => line >= 1 && found !== '');
      }),
      { numRuns: 100 },
    );
  });

  it('never throws where a lesson is cut or turned', () => {
    const lesson = smallFiles()['01-three-rules.en.md'] ?? '';
    const piece = fc.tuple(fc.nat(lesson.length), fc.nat(lesson.length), fc.string());
    fc.assert(
      fc.property(piece, ([from, to, between]) => {
        const cut = `${lesson.slice(0, to)}${between}${lesson.slice(from)}`;
        const files = { ...smallFiles(), '01-three-rules.en.md': cut };
        return typeof parseModule(files, { scenarios }).ok === 'boolean';
      }),
      { numRuns: 100 },
    );
  });
});

/** Paths of all values in a JSON document, such as `items.0.id`. */
function pathsIn(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    return [path, ...pathsIn(child, path)];
  });
}
