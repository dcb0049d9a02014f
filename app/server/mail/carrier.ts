import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { messageOf, type Outgoing } from './message';

/** Takes mail out of the house. Whoever takes a mail twice gets the same message twice. */
export interface Carrier {
  /** Resolves when whoever is next has the mail and answers for it; rejects where they do not. */
  carry(mail: Outgoing): Promise<void>;
  /** Whether the text is still needed here afterwards, because nobody else has it. */
  readonly keepsText: boolean;
  /** Removes what it has kept of these mails. */
  drop(ids: readonly string[]): Promise<void>;
  close(): void;
}

const PATIENCE = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
} as const;

/**
 * Carries mail to a mail server.
 *
 * @param url `smtp://` or `smtps://`, with name and password where the server wants them
 * @param from the address it comes from
 */
export function smtpCarrier(url: string, from: string): Carrier {
  const transport = createTransport({ url, ...PATIENCE, pool: true, maxConnections: 3 });
  return {
    async carry(mail) {
      await transport.sendMail(messageOf(mail, from));
    },
    keepsText: false,
    drop: async () => {},
    close: () => transport.close(),
  };
}

/**
 * Puts mail into a folder instead, one file for each (`ID.eml`), where there is no mail server. The
 * folder is for whoever runs the server alone: there are one-time links in it.
 */
export function folderCarrier(folder: string, from: string): Carrier {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async carry(mail) {
      const { message } = await transport.sendMail(messageOf(mail, from));
      if (!Buffer.isBuffer(message)) throw new Error('The message is no buffer.');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Under another name first: who looks into the folder never finds half a mail.
      const unfinished = join(folder, `.${mail.id}.${randomUUID()}`);
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(message);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, join(folder, `${mail.id}.eml`));
    },
    keepsText: true,
    async drop(ids) {
      for (const id of ids) await rm(join(folder, `${id}.eml`), { force: true });
    },
    close: () => transport.close(),
  };
}
