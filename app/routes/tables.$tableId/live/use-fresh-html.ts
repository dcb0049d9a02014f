import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import type { Brief, Slices } from '~/core/negotiation/view';
import { htmlKey, type RoomData } from '../room-data';

function ofBrief({ seat, received }: Brief): string[] {
  return [
    htmlKey.instructions(seat),
    ...received.map((_message, index) => htmlKey.received(seat, index)),
  ];
}

/** The keys of all safe HTML that a picture needs. */
export function htmlKeys({ brief, briefs, evidence }: Slices): string[] {
  return [
    ...(brief ? ofBrief(brief) : []),
    ...Object.values(briefs ?? {}).flatMap(ofBrief),
    ...evidence.cards.map(({ id }) => htmlKey.card(id)),
    ...evidence.news.map(({ id }) => htmlKey.news(id)),
  ];
}

/** Loads the page's data anew when the stream brought text that only the server can make into HTML. */
export function useFreshHtml(slices: Slices, { html }: RoomData): void {
  const { revalidate } = useRevalidator();
  const missing = htmlKeys(slices)
    .filter((key) => html[key] === undefined)
    .join();
  useEffect(() => {
    if (missing !== '') revalidate();
  }, [missing, revalidate]);
}
