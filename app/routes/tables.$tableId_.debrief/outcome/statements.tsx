import { Section } from '~/ui/section';
import { useDebrief } from '../frame/debrief-context';
import { Seat } from '../frame/seat';
import type { OutcomePart } from './outcome-data';

interface StatementsProps {
  title: string;
  statements: OutcomePart['result']['objections'];
}

/** Who said what about the outcome; nothing where nobody did. */
export function Statements({ title, statements }: StatementsProps) {
  const { names } = useDebrief();
  if (statements.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="grid gap-3">
        {statements.map(({ by, at, text, issue }) => (
          <li key={`${by} ${at} ${issue ?? ''}`}>
            <p className="text-sm font-semibold">
              <Seat seat={by} />
              {issue && <span className="font-normal text-muted"> · {names.issue(issue)}</span>}
            </p>
            <blockquote className="border-l-2 border-rule pl-3 font-serif">{text}</blockquote>
          </li>
        ))}
      </ul>
    </Section>
  );
}
