/** What a line to the stream of a table tells the page. */
export interface Listener {
  readonly open: () => void;
  readonly message: (text: string) => void;
  /** What the page shows is not what the server knows: begin anew. */
  readonly reload: () => void;
  /** The session has ended or the seat is lost: the line is closed for good. */
  readonly gone: () => void;
  /** Nothing comes any more; the line is taken up again as soon as can be. */
  readonly lost: () => void;
}

const AGAIN_AFTER_MS = [1_000, 2_000, 5_000, 10_000, 30_000];
/** The server says something every 15 s; a line that is silent for longer than this is dead. */
const SILENT_MS = 40_000;
const LOOK_EVERY_MS = 5_000;

/**
 * Keeps a line to a stream of server-sent events open: through errors, where the browser gives up;
 * through a network that is gone and comes back; and through lines that are dead and do not say so,
 * as those of a phone in a tunnel are.
 *
 * @param address of the stream, asked for anew each time: it says what has been heard already
 * @returns closes the line
 */
export function keepLine(address: () => string, listener: Listener): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let heardAt = Date.now();
  let over = false;

  const connect = () => {
    hangUp();
    if (over) return;
    source = new EventSource(address());
    heardAt = Date.now();
    source.onopen = () => {
      failures = 0;
      heard(listener.open);
    };
    source.onmessage = ({ data }: MessageEvent<string>) => heard(() => listener.message(data));
    source.addEventListener('beat', () => heard());
    source.addEventListener('reload', listener.reload);
    source.addEventListener('gone', () => {
      close();
      listener.gone();
    });
    // The browser tries again by itself, unless the answer was no stream at all.
    source.onerror = () => (source?.readyState === EventSource.CLOSED ? lose() : listener.lost());
  };
  const heard = (tell?: () => void) => {
    heardAt = Date.now();
    tell?.();
  };
  const hangUp = () => {
    clearTimeout(timer);
    source?.close();
  };
  const lose = () => {
    hangUp();
    listener.lost();
    timer = setTimeout(connect, AGAIN_AFTER_MS[Math.min(failures, AGAIN_AFTER_MS.length - 1)]);
    failures += 1;
  };
  const look = setInterval(() => {
    if (!over && Date.now() - heardAt > SILENT_MS) lose();
  }, LOOK_EVERY_MS);
  const close = () => {
    over = true;
    hangUp();
    clearInterval(look);
    window.removeEventListener('offline', lose);
    window.removeEventListener('online', connect);
  };
  window.addEventListener('offline', lose);
  window.addEventListener('online', connect);
  connect();
  return close;
}
