import type { GradebookCell } from '~/core/learning/gradebook/cell';
import type { Translate } from '~/ui/messages/messages';

/** How a cell reads: what stands in it, and what it is called where a sign alone stands in it. */
export interface CellMark {
  /** A class of the table. */
  readonly look: string;
  readonly text: string;
  readonly label: string | null;
}

/** A mark is a number; everything else is a sign with its name. Lateness goes before the state. */
export function markOf({ state, percent, late }: GradebookCell, t: Translate): CellMark {
  if (late) {
    const label = state === 'started' ? t('gradebook.cell.lateStarted') : null;
    return { look: 'late', text: t('gradebook.cell.late'), label };
  }
  if (state === 'waiting') {
    return { look: 'waits', text: t('gradebook.sign.waiting'), label: t('gradebook.cell.waiting') };
  }
  if (state === 'belowPass') {
    const text = t('gradebook.sign.belowPass', { percent: percent ?? 0 });
    return { look: 'below', text, label: t('gradebook.cell.belowPass', { percent: percent ?? 0 }) };
  }
  if (state === 'done') {
    return percent === null
      ? { look: 'done', text: t('gradebook.sign.done'), label: t('gradebook.cell.done') }
      : { look: 'done', text: String(percent), label: null };
  }
  if (state === 'started') {
    return { look: 'open', text: t('gradebook.sign.started'), label: t('gradebook.cell.started') };
  }
  return {
    look: 'open',
    text: t('gradebook.sign.notStarted'),
    label: t('gradebook.cell.notStarted'),
  };
}
