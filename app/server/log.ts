import { type Logger, pino } from 'pino';

/** The server's log: one JSON object a line. No secrets, no names, no free text of people. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/** @param level `silent` switches the log off. */
export function createLog(level: string): Log {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: false }));
}
