// No question's id has a dot, so these names are nobody else's.

/** Begins the name of the field of a declaration. */
export const DECLARE = 'declare.';
/** The name of the box by which one consents to keep the declarations. */
export const CONSENT = 'declare.consent';
/** The id of the form, for buttons that stand outside of it. */
export const FORM = 'application';
