import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/**
 * Notes that a lesson is being read, so that reading can go on there. Only a browser with JavaScript
 * does: asking for a page changes nothing.
 */
export function useOpened(lesson: string, commandId: string): void {
  const { submit } = useFetcher({ key: 'opened' });
  const noted = useRef<string | null>(null);
  useEffect(() => {
    if (noted.current === lesson) return;
    noted.current = lesson;
    submit({ intent: 'open', commandId }, { method: 'post' });
  }, [lesson, commandId, submit]);
}
