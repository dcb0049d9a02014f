import { byText, type ScoredReview } from './score';

/** Reviews by position: review `i` is about application `about[i]`, by reviewer `by[i]`. */
export interface Design {
  readonly reviewers: readonly string[];
  /** Reviews of each reviewer. */
  readonly counts: readonly number[];
  /** How many applications there are, and the reviews of each. */
  readonly applications: number;
  readonly sizes: readonly number[];
  readonly about: readonly number[];
  readonly by: readonly number[];
  /** Scores about their mean, so that sums stay small. */
  readonly scores: readonly number[];
  /** The reviews of each application, by position. */
  readonly groups: readonly (readonly number[])[];
}

/** The reviews as positions; reviewers in the order of their ids, applications in that of the reviews. */
export function designOf(reviews: readonly ScoredReview[]): Design {
  const reviewers = [...new Set(reviews.map(({ reviewer }) => reviewer))].sort(byText);
  const places = new Map(reviewers.map((id, index) => [id, index]));
  const rows = new Map<string, number[]>();
  for (const [i, { application }] of reviews.entries()) {
    rows.set(application, [...(rows.get(application) ?? []), i]);
  }
  const groups = [...rows.values()];
  const about = new Array<number>(reviews.length).fill(0);
  for (const [a, group] of groups.entries()) for (const i of group) about[i] = a;
  const by = reviews.map(({ reviewer }) => places.get(reviewer) ?? 0);
  const counts = reviewers.map(() => 0);
  for (const r of by) counts[r] = (counts[r] ?? 0) + 1;
  const mean = reviews.reduce((sum, { score }) => sum + score, 0) / Math.max(1, reviews.length);
  const scores = reviews.map(({ score }) => score - mean);
  const sizes = groups.map((group) => group.length);
  return { reviewers, counts, applications: groups.length, sizes, about, by, scores, groups };
}

/** How many parts of the panel no application connects. */
export function panelsOf({ reviewers, groups, by }: Design): number {
  const root = reviewers.map((_, index) => index);
  const find = (start: number): number => {
    let at = start;
    while (root[at] !== undefined && root[at] !== at) at = root[at] ?? at;
    return at;
  };
  for (const group of groups) {
    const first = find(by[group[0] ?? 0] ?? 0);
    for (const i of group) root[find(by[i] ?? 0)] = first;
  }
  return root.filter((parent, index) => parent === index).length;
}

/** The normal equations of the reviewers with the applications taken out: `D - N' (A + ratio)^-1 N`. */
export function reducedMatrix(design: Design, ratio: number): number[][] {
  const matrix = design.counts.map((count, r) =>
    design.counts.map((_, s) => (r === s ? count : 0)),
  );
  for (const group of design.groups) {
    const part = 1 / (group.length + ratio);
    for (const i of group) {
      const row = matrix[design.by[i] ?? 0];
      for (const j of group) {
        const s = design.by[j] ?? 0;
        if (row) row[s] = (row[s] ?? 0) - part;
      }
    }
  }
  return matrix;
}

/** The right-hand side that belongs to `reducedMatrix`. */
export function reducedScores(design: Design, ratio: number): number[] {
  const sums = design.counts.map(() => 0);
  for (const group of design.groups) {
    const total = group.reduce((sum, i) => sum + (design.scores[i] ?? 0), 0);
    const drawn = total / (group.length + ratio);
    for (const i of group) {
      const r = design.by[i] ?? 0;
      sums[r] = (sums[r] ?? 0) + (design.scores[i] ?? 0) - drawn;
    }
  }
  return sums;
}
