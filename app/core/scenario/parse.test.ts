import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigScenario, smallScenario } from '../../../tests/builders/scenario';
import { formatFault } from '../format/fault';
import { MAX_FAULTS } from '../format/json-file';
import { MAX_BYTES, parseScenario } from './parse';

function codes(text: string): string[] {
  const parsed = parseScenario(text);
  return parsed.ok ? [] : parsed.faults.map(({ code }) => code);
}

describe('a sound scenario', () => {
  it('is read with its defaults filled in', () => {
    const parsed = parseScenario(JSON.stringify(smallScenario()));
    if (!parsed.ok) throw new Error(parsed.faults.map(formatFault).join('\n'));
    expect(parsed.scenario.procedure).toMatchObject({ question: 'PT30S', closing: 'PT1M' });
    expect(parsed.scenario.parties[1]).toMatchObject({ veto: false, chair: false });
    expect(parsed.scenario.noAgreementPossible).toBe(false);
  });

  it('may begin with a byte order mark and name its schema', () => {
    const text = `\uFEFF${JSON.stringify({ $schema: './scenario.schema.json', ...smallScenario() })}`;
    expect(codes(text)).toEqual([]);
  });

  it('may be large: two to fifteen delegates', () => {
    for (const delegates of [2, 3, 8, 15]) {
      expect(codes(JSON.stringify(bigScenario(delegates)))).toEqual([]);
    }
  });
});

describe('warnings', () => {
  function warned(change: (file: ReturnType<typeof smallScenario>) => void): string[] {
    const file = smallScenario();
    change(file);
    const parsed = parseScenario(JSON.stringify(file));
    if (!parsed.ok) throw new Error(parsed.faults.map(formatFault).join('\n'));
    return parsed.warnings.map(({ code, path }) => `${code} ${path}`);
  }

  it('are none for the scenario as built but one: nobody is there to answer for science', () => {
    expect(warned(() => {})).toEqual(['nobody-to-ask evidence[0].answers']);
  });

  it('name a source nobody cites', () => {
    const found = warned(({ sources }) => sources?.push({ id: 'extra', title: 'Unused' }));
    expect(found).toContain('uncited-source sources[1]');
  });

  it('name an option that nobody could want', () => {
    const worse = warned(({ parties }) => {
      const [upland, delta] = parties.map(({ confidential }) => confidential.payoff?.fund);
      Object.assign(upland ?? {}, { large: 10, small: 10 });
      Object.assign(delta ?? {}, { large: 7, small: 8 });
    });
    expect(worse).toContain('dominated-option issues[1].options[0]');
  });

  it('say when a promise of no agreement is not kept', () => {
    const found = warned((file) => {
      file.noAgreementPossible = true;
    });
    expect(found).toContain('agreement-possible noAgreementPossible');
  });

  it('say when new instructions leave no deal', () => {
    const found = warned(({ parties }) => {
      const capital = parties[0]?.confidential.capital?.[0];
      Object.assign(capital ?? {}, { reservation: 29 });
    });
    expect(found).toContain('closes-later injects');
  });
});

describe('whatever the text', () => {
  const places = (text: string) => {
    const parsed = parseScenario(text);
    if (parsed.ok) return;
    expect(parsed.faults.length).toBeGreaterThan(0);
    expect(parsed.faults.length).toBeLessThanOrEqual(MAX_FAULTS + 1);
    const lines = text.split('\n').length;
    for (const fault of parsed.faults) {
      expect(fault.line).toBeGreaterThanOrEqual(1);
      expect(fault.line).toBeLessThanOrEqual(lines);
      expect(fault.column).toBeGreaterThanOrEqual(1);
      expect(formatFault(fault)).toContain(fault.path);
    }
  };

  it('never throws on any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), places));
  });

  it('never throws on any JSON', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), places));
  });

  it('never throws on a sound scenario with anything at all put anywhere in it', () => {
    const sound = JSON.stringify(smallScenario());
    const paths: (string | number)[][] = [];
    const visit = (node: unknown, path: (string | number)[]): void => {
      paths.push(path);
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        visit(child, [...path, Array.isArray(node) ? Number(key) : key]);
      }
    };
    visit(JSON.parse(sound), []);
    const words = fc.constantFrom<unknown>(
      'delta',
      'fund',
      'large',
      'upland',
      -1,
      1e308,
      [],
      {},
      null,
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.oneof(words, fc.jsonValue()), (path, value) => {
        const file: unknown = JSON.parse(sound);
        places(JSON.stringify(replaced(file, path, value)));
      }),
      { numRuns: 1500 },
    );
  });

  it('never throws on a sound scenario cut, doubled or garbled in the middle', () => {
    const sound = JSON.stringify(smallScenario(), null, 1);
    const at = fc.nat({ max: sound.length });
    fc.assert(
      fc.property(at, at, fc.string({ maxLength: 5 }), (from, to, between) => {
        places(sound.slice(0, from) + between + sound.slice(to));
      }),
    );
  });

  it('answers hostile files soon', () => {
    const many = `{${Array.from({ length: 40_000 }, (_, i) => `"k${i}":0`).join()}}`;
    expect(codes(many)).toHaveLength(MAX_FAULTS + 1);
    expect(codes('['.repeat(MAX_BYTES))).toEqual(['too-deep']);
    expect(codes(`"${'\\u0041'.repeat(80_000)}"`)).toEqual(['wrong-type']);
    expect(codes(`{"id": "${'a-'.repeat(200_000)}"}`)).toContain('wrong-value');
    expect(codes(' '.repeat(MAX_BYTES))).toEqual(['syntax']);
  });
});

function replaced(node: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(node)) {
    return node.map((child, i) => (i === first ? replaced(child, rest, value) : child));
  }
  if (typeof node !== 'object' || node === null) return value;
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [
      key,
      key === first ? replaced(child, rest, value) : child,
    ]),
  );
}
