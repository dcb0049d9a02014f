import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys go from link to link of a table, over cells without one. */
export function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  const row = cell?.closest('tr');
  const table = row?.closest('table');
  if (!cell || !row || !table) return;
  const [down, right] = step;
  for (let y = row.rowIndex + down, x = cell.cellIndex + right; ; y += down, x += right) {
    const next = table.rows[y]?.cells[x];
    if (!next) return;
    const link = next.tagName === 'TD' ? next.querySelector('a') : null;
    if (!link) continue;
    event.preventDefault();
    link.focus();
    return;
  }
}
