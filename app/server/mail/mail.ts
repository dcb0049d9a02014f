import { dirname, join } from 'node:path';
import type { Ids } from '../chance';
import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Log } from '../log';
import type { Audit } from '../people/audit';
import { type Database, databaseFile, type Transaction } from '../store/database';
import { createAgeing } from './ageing';
import { folderCarrier, smtpCarrier } from './carrier';
import { createDelivery, type Delivery } from './delivery';
import { createMailForgetting, type MailForgetting } from './forgetting';
import { checkDraft, type MailDraft } from './letter';
import { createMailbox, type Mailbox } from './mailbox';

/** Mail that the house sends. It waits in the database until somebody has taken it. */
export interface Mail
  extends Mailbox,
    Pick<Delivery, 'start' | 'idle' | 'stop'>,
    Pick<MailForgetting, 'forgetIn'> {
  /**
   * Puts mails into the outbox as part of `tx`, so that a deed and its mail stand or fall together.
   *
   * @returns their ids, in order
   * @throws MailError where one must not be sent as it is; see `checkDraft`
   */
  sendIn(tx: Transaction, drafts: readonly MailDraft[]): Promise<string[]>;
  /** Puts one mail into the outbox. @returns its id @throws MailError like `sendIn` */
  send(draft: MailDraft): Promise<string>;
}

interface Parts {
  config: Config;
  clock: Clock;
  ids: Ids;
  log: Log;
  database: Database;
  audit: Audit;
}

/** The folder where mail lands without a mail server: `mailbox`, beside the database. */
export function mailboxFolder({ databaseUrl }: Pick<Config, 'databaseUrl'>): string {
  return join(dirname(databaseFile(databaseUrl)), 'mailbox');
}

export function createMail(parts: Parts): Mail {
  const { config, clock, ids, log, database } = parts;
  const { mailUrl, mailFrom } = config;
  const carrier =
    mailUrl === null
      ? folderCarrier(mailboxFolder(config), mailFrom)
      : smtpCarrier(mailUrl, mailFrom);
  const delivery = createDelivery({ database, clock, log, carrier });
  const ageing = createAgeing({ database, clock, log, carrier });
  const forgetting = createMailForgetting({ database, log, carrier });

  async function sendIn(tx: Transaction, drafts: readonly MailDraft[]): Promise<string[]> {
    for (const draft of drafts) checkDraft(draft);
    const now = new Date(clock.now());
    const data = drafts.map((draft) => ({
      ...{ ...draft, id: ids.id(), html: draft.html ?? null },
      ...{ createdAt: now, nextTryAt: now },
    }));
    await tx.mail.createMany({ data });
    delivery.nudge();
    return data.map(({ id }) => id);
  }

  return {
    ...createMailbox(parts),
    start() {
      delivery.start();
      ageing.start();
    },
    async idle() {
      await delivery.idle();
      await ageing.idle();
      await forgetting.idle();
    },
    async stop() {
      await ageing.stop();
      await delivery.stop();
      await forgetting.idle();
    },
    sendIn,
    forgetIn: forgetting.forgetIn,
    async send(draft) {
      const [id = ''] = await database.write((tx) => sendIn(tx, [draft]));
      return id;
    },
  };
}
