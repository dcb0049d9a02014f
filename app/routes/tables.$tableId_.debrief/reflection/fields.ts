/** The field of an answer, by the place of its question from 0. */
export const answerField = (place: number) => `answer-${place}`;

/** The field of the level one gives oneself on a criterion. */
export const levelField = (criterion: string) => `level-${criterion}`;
