import { useDebrief } from '../frame/debrief-context';

/** One issue that moved: from which option to which. */
export function ShiftText(props: { issue: string; from: string | null; to: string | null }) {
  const { names } = useDebrief();
  const { issue, from, to } = props;
  const label = (option: string | null) => (option === null ? '…' : names.option(issue, option));
  return (
    <>
      <span className="text-muted">{names.article(issue)}</span> {label(from)} → {label(to)}
    </>
  );
}

/** A change in points with its sign; nothing where there is none. */
export function signed(change: number): string {
  return change === 0 ? '±0' : change > 0 ? `+${change}` : `−${-change}`;
}
