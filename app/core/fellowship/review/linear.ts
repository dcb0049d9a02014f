/**
 * The inverse of a symmetric, positive definite matrix by Gauss and Jordan with the largest pivot of the
 * diagonal first. Meant for as many rows as a panel has reviewers.
 */
export function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length;
  const rows = matrix.map((row, r) => [...row, ...row.map((_, c) => (r === c ? 1 : 0))]);
  for (let column = 0; column < n; column++) {
    swap(rows, column, pivotIn(rows, column));
    const pivot = rows[column];
    const factor = pivot?.[column] ?? 0;
    if (pivot === undefined || factor === 0) throw new RangeError('the matrix has no inverse');
    for (let c = column; c < 2 * n; c++) pivot[c] = (pivot[c] ?? 0) / factor;
    for (const [r, row] of rows.entries()) {
      const times = row[column] ?? 0;
      if (r === column || times === 0) continue;
      for (let c = column; c < 2 * n; c++) row[c] = (row[c] ?? 0) - times * (pivot[c] ?? 0);
    }
  }
  return rows.map((row) => row.slice(n));
}

/** The row from the diagonal on with the largest entry in a column. */
function pivotIn(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let r = column + 1; r < rows.length; r++) {
    if (Math.abs(rows[r]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = r;
  }
  return best;
}

function swap(rows: number[][], a: number, b: number): void {
  const [first, second] = [rows[a], rows[b]];
  if (first && second) [rows[a], rows[b]] = [second, first];
}
