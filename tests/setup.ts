import { afterEach, beforeEach } from 'vitest';

// What a program complains about is a fault until a test says it expects it. (An unhandled rejection
// fails the run by itself: Vitest does that.)
const complaints: string[] = [];
const say = { error: console.error, warn: console.warn };

beforeEach(() => {
  complaints.length = 0;
  for (const kind of ['error', 'warn'] as const) {
    console[kind] = (...words: unknown[]) => {
      complaints.push(words.map(String).join(' '));
      say[kind](...words);
    };
  }
});

afterEach(() => {
  const heard = complaints.splice(0);
  if (heard.length > 0) throw new Error(`Unexpected on the console:\n${heard.join('\n')}`);
});

/** Takes back what was said on the console so far, for a test that expects it. */
export function expectedComplaints(): string[] {
  return complaints.splice(0);
}
