/**
 * What was asked for, or why not, as a code with a sentence of its own. Null: there is no such thing
 * for this person; answer 404.
 */
export type Answer<Value, Fault extends string> =
  | { ok: true; value: Value }
  | { ok: false; fault: Fault }
  | null;

/** What was asked for. */
export const done = <Value>(value: Value) => ({ ok: true, value }) as const;
/** Why not. */
export const refused = <Fault extends string>(fault: Fault) => ({ ok: false, fault }) as const;
