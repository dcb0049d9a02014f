import { Markdown } from '~/ui/markdown';
import { useRoom } from '../room-context';

/**
 * Markdown that the server made into safe HTML, by its key. What came over the stream a moment ago
 * has none yet: it stands as plain text until the page's data is there.
 */
export function Html({ of, plain = '' }: { of: string; plain?: string }) {
  const { html } = useRoom().data;
  const made = html[of];
  if (made !== undefined) return <Markdown html={{ sanitised: made }} small />;
  return plain === '' ? null : <p className="text-sm whitespace-pre-line">{plain}</p>;
}
