/** What the page says after a form was sent. */
export type LessonAnswer = { kind: 'saved'; at: number } | { kind: 'noted' } | { kind: 'failed' };
