import { describe, expect, it } from 'vitest';
import { badScenarios } from '../../../tests/builders/bad-scenarios/all';
import { formatFault } from '../format/fault';
import { parseScenario } from './parse';

describe('a bad scenario file is refused with the place of its fault:', () => {
  it.each(badScenarios)('$name', ({ text, code, path, says }) => {
    const parsed = parseScenario(text);
    if (parsed.ok) throw new Error('the file was taken for sound');
    const fault = parsed.faults.find((each) => each.code === code && each.path === path);
    if (fault === undefined) throw new Error(parsed.faults.map(formatFault).join('\n'));
    const message = formatFault(fault);
    expect(message).toContain(path === '' ? '(whole file)' : path);
    for (const words of says) expect(message).toContain(words);
  });

  it('one fault planted is one fault reported', () => {
    const several = badScenarios.filter(({ text }) => {
      const parsed = parseScenario(text);
      return parsed.ok || parsed.faults.length !== 1;
    });
    expect(several.map(({ name }) => name)).toEqual([]);
  });
});

describe('the place of a fault', () => {
  const placeOf = (text: string) => {
    const parsed = parseScenario(text);
    const [first] = parsed.ok ? [] : parsed.faults;
    return first && text.split('\n')[first.line - 1]?.slice(first.column - 1);
  };

  it('is the key where the key is wrong', () => {
    const bad = badScenarios.find(({ name }) => name === 'a mistyped key deep inside');
    expect(placeOf(bad?.text ?? '')).toBe('"reservaton": 3');
    const cell = badScenarios.find(({ name }) => name === 'points for an unknown option');
    expect(placeOf(cell?.text ?? '')).toBe('"dayly": 1');
  });

  it('is the value where the value is wrong', () => {
    const bad = badScenarios.find(({ name }) => name === 'half a point');
    expect(placeOf(bad?.text ?? '')).toBe('2.5,');
  });

  it('is where reading stopped when the syntax is wrong', () => {
    expect(placeOf('{\n  "id": "x",\n  "minutes": 3o\n}')).toBe('o');
  });
});
