import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** What a mail server does with a message: take it, answer with a status, or never answer. */
export type MailAnswer = 'take' | number | 'silence';

/** A mail server on this machine. */
export interface MailServer {
  url: string;
  /** Whole messages, in the order in which they came, whatever became of them. */
  received: { to: string[]; raw: string }[];
  /** Resolves when `count` messages have come. */
  came(count: number): Promise<void>;
  /** What it does with the next messages, one after the other; afterwards it takes them. */
  answers: MailAnswer[];
  /** Ends every connection, as if the machine had gone. */
  hangUp(): Promise<void>;
}

/** A real mail server on a free port, stopped after the test; it speaks no TLS and asks nobody's name. */
export async function mailServer(): Promise<MailServer> {
  const received: MailServer['received'] = [];
  const answers: MailAnswer[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 50,
    onData(stream, session, done) {
      void text(stream).then((raw) => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        const answer = answers.shift() ?? 'take';
        for (const look of waiting) look();
        if (answer === 'take') done();
        else if (answer !== 'silence') {
          done(Object.assign(new Error('Not now.'), { responseCode: answer }));
        }
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const hangUp = () => new Promise<void>((resolve) => server.close(() => resolve()));
  onTestFinished(hangUp);
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answers,
    hangUp,
    came: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (received.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
