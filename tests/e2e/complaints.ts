import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** What browsers complained about during one test. */
export interface Complaints {
  /** Listens to every page of `context`, present and future. */
  watch(context: BrowserContext): void;
  /** Says that a complaint matching `pattern` belongs to the test. */
  expect(pattern: RegExp): void;
  /** The complaints nobody expected. */
  unexpected(): string[];
}

export function collectComplaints(): Complaints {
  const heard: string[] = [];
  const expected: RegExp[] = [];
  return {
    watch(context) {
      context.on('console', (message) => {
        if (isComplaint(message)) heard.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => heard.push(String(error.error())));
    },
    expect: (pattern) => void expected.push(pattern),
    unexpected: () => heard.filter((text) => !expected.some((pattern) => pattern.test(text))),
  };
}

function isComplaint(message: ConsoleMessage): boolean {
  return message.type() === 'error' || message.type() === 'warning';
}
