import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** One test each, half a minute or more: begun last, they would leave the other workers nothing to do. */
const LONG = [
  'tests/security/forms.test.ts',
  'tests/security/differencing.test.ts',
  'tests/security/crawl-seats.test.ts',
  'tests/security/crawl-leaders.test.ts',
  'tests/security/crawl-managers.test.ts',
  'tests/security/crawl-strangers.test.ts',
  'tests/fault/kill.test.ts',
];

/** A worker is kept for the next file of the same project, so these stay together. */
const TOGETHER = ['unit', 'service', 'server', 'fault'];

/** Begins with the longest files and goes on project by project, otherwise as Vitest would. */
export class LongestFirst extends BaseSequencer {
  /** The files in the order in which workers take them. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.sort((one, other) => place(one) - place(other));
  }
}

function place({ moduleId, project }: TestSpecification): number {
  const long = LONG.findIndex((path) => moduleId.endsWith(`/${path}`));
  return long < 0 ? LONG.length + TOGETHER.indexOf(project.name) : long;
}
