import { readFileSync } from 'node:fs';
import { type ParsedScenario, parseScenario } from '~/core/scenario/parse';
import { CommandError } from './cli';

/** Reads and judges a scenario file; a file that cannot be read is an error with its name. */
export function readScenarioFile(file: string): ParsedScenario {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${file} cannot be read: ${why}`);
  }
  return parseScenario(text);
}
