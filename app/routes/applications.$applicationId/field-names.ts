// No question's id has a dot, so these names are nobody else's.

/** Fields of the form that are no answers. */
export const FIELD = {
  intent: 'form.intent',
  part: 'form.part',
  declares: 'form.declares',
  sure: 'form.sure',
  /** Why an offer is declined. */
  reason: 'form.reason',
  /** The id of a question that is answered by itself, and the answer as JSON. */
  question: 'form.question',
  answer: 'form.answer',
  /** The mark of the declarations that the form was made from. */
  madeDeclared: 'form.declared',
} as const;

/** Begins the name of the field with the marks of the answers that an answer was made from. */
export const MADE = 'form.made.';
/** Begin the names of the fields of a question that was changed elsewhere too: the choice, and what was written. */
export const CHOICE = 'form.choice.';
export const WRITTEN = 'form.written.';

/** Begins the name of the field of a declaration. */
export const DECLARE = 'declare.';
/** The name of the box by which one consents to keep the declarations. */
export const CONSENT = 'declare.consent';
/** The id of the form, for buttons that stand outside of it. */
export const FORM = 'application';
