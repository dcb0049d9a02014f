import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Prisma, PrismaClient } from '../generated/client';
import { openReader, openWriter, type RunSql } from './connection';
import { Queue } from './queue';

/** What a write may do: every model, inside one transaction. */
export type Transaction = Prisma.TransactionClient;

/** A client that can only read. */
export type Reader = Pick<PrismaClient, keyof Transaction & keyof PrismaClient>;

/**
 * The database. Prisma runs every query of a client over one connection, so a write beside an open
 * transaction would join it and disappear with its rollback. Hence one writer, one queue, and a
 * second connection that only reads.
 */
export interface Database {
  /** Committed data; a write through it is refused by SQLite. */
  readonly reader: Reader;
  /**
   * Runs `work` in a transaction, after all earlier writes. Resolves when the commit is on disk;
   * where `work` throws, nothing of it is kept and the same error comes out. `work` must use the
   * transaction it is given and must not call `write` itself: that would wait for ever.
   */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Like `write`, but past Prisma's client, which costs four times as much per transaction: for the
   * one place where every command of every table waits for it.
   */
  writeSql<T>(work: (run: RunSql) => Promise<T>): Promise<T>;
  /** Whether reader and writer both answer. */
  healthy(): Promise<boolean>;
  /** Lets queued writes finish, then closes both connections. */
  close(): Promise<void>;
}

const LONGEST_WRITE_MS = 30_000;

/** The path behind a `file:` URL. */
export function databaseFile(url: string): string {
  return url.replace(/^file:/, '');
}

/** Opens the database at `url` (`file:PATH`). Its migrations must have been applied. */
export async function openDatabase(url: string): Promise<Database> {
  mkdirSync(dirname(databaseFile(url)), { recursive: true });
  const { client: writer, run } = await openWriter(url);
  const reader = openReader(url);
  await reader.$connect();
  const queue = new Queue();
  let closed = false;
  const write: Database['write'] = (work) => {
    // Prisma would quietly connect again.
    if (closed) return Promise.reject(new Error('The database is closed.'));
    return queue.run(() => writer.$transaction(work, { timeout: LONGEST_WRITE_MS }));
  };
  return {
    reader,
    write,
    writeSql(work) {
      if (closed) return Promise.reject(new Error('The database is closed.'));
      return queue.run(() => inTransaction(run, work));
    },
    async healthy() {
      if (closed) return false;
      const answers = await Promise.allSettled([
        reader.$queryRaw`SELECT 1`,
        write((tx) => tx.$queryRaw`SELECT 1`),
      ]);
      return answers.every((answer) => answer.status === 'fulfilled');
    },
    async close() {
      closed = true;
      await queue.idle();
      await reader.$disconnect();
      await writer.$disconnect();
    },
  };
}

async function inTransaction<T>(run: RunSql, work: (run: RunSql) => Promise<T>): Promise<T> {
  await run('BEGIN IMMEDIATE');
  try {
    const result = await work(run);
    await run('COMMIT');
    return result;
  } catch (error) {
    // SQLite may have rolled back by itself, on a full disk for example; then there is nothing to do.
    await run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
