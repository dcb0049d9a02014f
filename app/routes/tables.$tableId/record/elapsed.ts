const two = (value: number) => String(value).padStart(2, '0');

/** How far into the meeting something happened, as "0:04:05"; nothing for what came before it. */
export function elapsed(at: number, startedAt: number | undefined): string {
  if (startedAt === undefined || at < startedAt) return '';
  const seconds = Math.floor((at - startedAt) / 1000);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${Math.floor(seconds / 3600)}:${two(minutes)}:${two(seconds % 60)}`;
}
