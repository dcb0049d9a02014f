import { useDebrief } from '../frame/debrief-context';
import { Seat } from '../frame/seat';
import type { OutcomePart } from './outcome-data';

/** Who said what about the outcome. */
export function Statements(props: { statements: OutcomePart['result']['objections'] }) {
  const { names } = useDebrief();
  return (
    <ul className="grid max-w-3xl gap-3">
      {props.statements.map(({ by, at, text, issue }) => (
        <li key={`${by} ${at} ${issue ?? ''}`}>
          <p className="text-sm font-semibold">
            <Seat seat={by} />
            {issue && <span className="font-normal text-muted"> · {names.issue(issue)}</span>}
          </p>
          <blockquote className="border-l-2 border-rule pl-3 font-serif">{text}</blockquote>
        </li>
      ))}
    </ul>
  );
}
