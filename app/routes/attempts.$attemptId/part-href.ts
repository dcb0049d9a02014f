/** The address of a part of an attempt, from 1; with an item's id, of that item in it. */
export function partHref(attemptId: string, part: number, item?: string): string {
  const place = item === undefined ? '' : `#item-${item}`;
  return `/attempts/${attemptId}${part > 1 ? `?part=${part}` : ''}${place}`;
}

/** Which part a button of the form leads to; null for a button that leads nowhere. */
export function partMeant(intent: string): number | null {
  const [, part] = /^part-(\d{1,3})$/.exec(intent) ?? [];
  return part === undefined ? null : Number(part);
}
