import { connect, type Socket } from 'node:net';

/** The parts of the server's address that a socket needs. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Opens a live stream over a bare socket and calls `heard` with the id of each message as it is
 * complete. As little parsing as will do: the load must not be what is measured.
 */
export function watch(
  address: Address,
  path: string,
  cookie: string,
  heard: (seq: number, at: number) => void,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...address, noDelay: true });
    let rest = '';
    let inBody = false;
    socket.once('error', reject);
    socket.on('data', (piece) => {
      const at = performance.now();
      rest += piece.toString('latin1');
      if (!inBody) {
        const end = rest.indexOf('\r\n\r\n');
        if (end < 0) return;
        if (!rest.startsWith('HTTP/1.1 200')) reject(new Error(rest.slice(0, 200)));
        rest = rest.slice(end + 4);
        inBody = true;
        resolve(socket);
      }
      let from = 0;
      for (;;) {
        const end = rest.indexOf('\n\n', from);
        if (end < 0) break;
        if (rest.startsWith('id: ', from))
          heard(Number.parseInt(rest.slice(from + 4, from + 14), 10), at);
        from = end + 2;
      }
      rest = rest.slice(from);
    });
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: bench\r\nAccept: text/event-stream\r\nCookie: ${cookie}\r\n\r\n`,
    );
  });
}

/** A connection that is kept and takes one request after the other. */
export class CommandLine {
  readonly #socket: Socket;
  readonly #waiting: ((answer: { status: number; body: string }) => void)[] = [];
  #rest = '';

  constructor(address: Address) {
    this.#socket = connect({ ...address, noDelay: true });
    this.#socket.on('data', (piece) => {
      this.#rest += piece.toString('latin1');
      this.#read();
    });
  }

  /** Posts a command as JSON. */
  post(path: string, cookie: string, body: string): Promise<{ status: number; body: string }> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#socket.write(
        `POST ${path} HTTP/1.1\r\nHost: bench\r\nSec-Fetch-Site: same-origin\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
          `Cookie: ${cookie}\r\n\r\n${body}`,
      );
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(): void {
    for (;;) {
      const end = this.#rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = this.#rest.slice(0, end);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (this.#rest.length < end + 4 + length) return;
      const body = this.#rest.slice(end + 4, end + 4 + length);
      this.#rest = this.#rest.slice(end + 4 + length);
      this.#waiting.shift()?.({ status: Number(head.slice(9, 12)), body });
    }
  }
}
