import { useEffect, useState } from 'react';
import type { Slices } from '~/core/negotiation/view';
import type { Panel } from '../place';

/** How much there is in each panel; more than before is news. */
function amounts({ brief, packages, caucuses, evidence }: Slices): Record<Panel, number> {
  const { cards, news, questions } = evidence;
  const answers = questions.filter(({ answer }) => answer !== undefined).length;
  return {
    mandate: brief?.received.length ?? 0,
    packages: packages.reduce((sum, { answers: given }) => sum + 1 + Object.keys(given).length, 0),
    caucuses: caucuses.reduce((sum, { said }) => sum + 1 + said.length, 0),
    evidence: cards.length + news.length + questions.length + answers,
    record: 0,
  };
}

/** Whether a panel has something that came since it was last open. */
export function useUnseen(slices: Slices, panel: Panel): (panel: Panel) => boolean {
  const now = amounts(slices);
  const [seen, setSeen] = useState(now);
  const size = now[panel];
  useEffect(() => {
    setSeen((before) => (before[panel] === size ? before : { ...before, [panel]: size }));
  }, [panel, size]);
  return (each) => each !== panel && now[each] > seen[each];
}
