const MINUTE_MS = 60_000;

/** How long to wait after the first attempt, the second …; together about a day and a half. */
const WAITS_MS = [1, 5, 15, 60, 240, 720, 1_200].map((minutes) => minutes * MINUTE_MS);

/**
 * How long to wait before a mail is tried again, in ms; null where it has been tried often enough.
 *
 * @param attempts how often it was tried, at least 1
 */
export function waitAfter(attempts: number): number | null {
  return WAITS_MS[attempts - 1] ?? null;
}

/**
 * Whether the same mail would be refused for ever: a mail server that answers 5xx to the address or
 * the message (RFC 5321, 4.2.1). A refused password is no fault of the mail.
 */
export function isFinal(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code !== 'EENVELOPE' && error.code !== 'EMESSAGE') return false;
  const status = 'responseCode' in error ? error.responseCode : undefined;
  return typeof status !== 'number' || status >= 500;
}

/** What went wrong, in one line for whoever looks after the mail. */
export function inALine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
