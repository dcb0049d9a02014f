/** What an answer may tell of who somebody is. Reviewers see none of it unless a criterion needs it. */
export const REVEALED = [
  ...([
    'name',
    'e-mail',
    'photo',
    'institution',
    'country',
    'gender',
    'age',
    'disability',
  ] as const),
  'community',
] as const;
export type Revealed = (typeof REVEALED)[number];

/**
 * What a question says that its answer reveals: `nothing` is said too, so that a question of which
 * nobody thought is told from one that tells nothing of who somebody is.
 */
export const SAID_TO_REVEAL = ['nothing', ...REVEALED] as const;

/**
 * What a criterion of a rubric may need to see. Never the name, the e-mail address or a photo: no
 * quality of an application hangs on them.
 */
export const NEEDABLE = [
  ...(['institution', 'country', 'gender', 'age', 'disability', 'community'] as const),
] as const;
