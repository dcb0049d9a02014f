import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { furnish, type HouseTable } from '../builders/house';
import { startServerProcess } from '../builders/server-process';

import { type Address, CommandLine, watch } from './sockets';

export interface RoomsOptions {
  readonly tables: number;
  readonly seats: number;
  readonly rate: number;
  readonly seconds: number;
  readonly warmup: number;
}

/** Times are milliseconds from sending a command until the last seat of its table has it. */
export interface RoomsResult {
  readonly tables: number;
  readonly seats: number;
  readonly rate: number;
  readonly seconds: number;
  readonly sent: number;
  /** Commands that every seat got. */
  readonly delivered: number;
  /** Messages to a seat that never came, of commands that were accepted. */
  readonly lost: number;
  /** Messages that came to a seat again, or after a later one. */
  readonly doubled: number;
  /** Commands that were not accepted, or not answered. */
  readonly failed: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  /** Processor time of the server per command, in milliseconds. */
  readonly serverCpu: number;
}

/** What is known of one event of one table: when its command was sent, and who has it. */
interface Flight {
  sentAt?: number;
  seats: number;
  lastAt: number;
}

/** Measures the time from sending a command until all seats of its table have it. */
export async function rooms(options: RoomsOptions): Promise<RoomsResult> {
  const house = await furnish(options);
  const server = await startServerProcess(house.database);
  try {
    const { hostname, port } = new URL(server.url);
    const address = { host: hostname, port: Number(port) };
    const watched = [];
    for (const table of house.tables) watched.push(await WatchedTable.open(address, table));
    await load(watched, options.rate, options.warmup);
    for (const table of watched) table.forget();
    const before = cpuOf(server.pid);
    const count = await load(watched, options.rate, options.seconds);
    const serverCpu = round(((cpuOf(server.pid) - before) * 1000) / count);
    const result = summed(watched, options, count, serverCpu);
    for (const table of watched) table.close();
    if (server.output().split('\n').length > 2) console.error(server.output());
    return result;
  } finally {
    await server.stop();
    house.remove();
  }
}

/** Seconds of processor time that a process has used (Linux; 0 elsewhere). */
function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

/** Time for the last answers and messages to arrive before they count as lost. */
const GRACE_MS = 30_000;

/** Numbers every command of the whole run, warming up too: no two say the same. */
let numbered = 0;

async function load(tables: readonly WatchedTable[], rate: number, seconds: number) {
  const total = rate * seconds;
  const start = performance.now();
  const answers: Promise<void>[] = [];
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * rate));
    for (; sent < due; sent += 1) {
      numbered += 1;
      const table = tables[(numbered * 7919) % tables.length];
      if (table) answers.push(table.send(numbered));
    }
    await pause(1);
  }
  const finished = Promise.all(answers);
  await Promise.race([finished, pause(GRACE_MS)]);
  const end = performance.now() + GRACE_MS;
  while (performance.now() < end && tables.some((table) => !table.isComplete)) await pause(10);
  return total;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A table all of whose seats are watched. */
class WatchedTable {
  readonly #table: HouseTable;
  readonly #line: CommandLine;
  readonly #streams: Socket[] = [];
  readonly flights = new Map<number, Flight>();
  doubled = 0;

  private constructor(address: Address, table: HouseTable) {
    this.#table = table;
    this.#line = new CommandLine(address);
  }

  static async open(address: Address, table: HouseTable): Promise<WatchedTable> {
    const watched = new WatchedTable(address, table);
    for (const { cookie } of table.seats) {
      let last = 0;
      const path = `/tables/${table.tableId}/stream`;
      const stream = await watch(address, path, cookie, (seq, at) => {
        if (seq <= last) watched.doubled += 1;
        else watched.#heard(seq, at);
        last = Math.max(last, seq);
      });
      watched.#streams.push(stream);
    }
    return watched;
  }

  get seats(): number {
    return this.#table.seats.length;
  }

  get isComplete(): boolean {
    for (const { sentAt, seats } of this.flights.values()) {
      if (sentAt !== undefined && seats < this.seats) return false;
    }
    return true;
  }

  /** Sends what a delegate would: mostly words, every fifth time another wording for an article. */
  async send(number: number): Promise<void> {
    const delegates = this.#table.seats.length - 1;
    const { cookie = '' } = this.#table.seats[number % delegates] ?? {};
    const text = `Statement ${number}: our delegation asks that releases be published every day.`;
    const command =
      number % 5 === 0
        ? { type: 'offerWording', issue: `issue-${number % 4}`, option: 'option-1', text }
        : { type: 'speak', text };
    const body = JSON.stringify({ commandId: `bench-command-${number}-${Date.now()}`, command });
    const sentAt = performance.now();
    const path = `/tables/${this.#table.tableId}/commands`;
    const answer = await this.#line.post(path, cookie, body);
    const seq = Number(/"seq":(\d+)/.exec(answer.body)?.[1] ?? 0);
    if (answer.status === 200) this.#flight(seq).sentAt = sentAt;
  }

  forget(): void {
    this.flights.clear();
    this.doubled = 0;
  }

  close(): void {
    this.#line.close();
    for (const stream of this.#streams) stream.destroy();
  }

  #heard(seq: number, at: number): void {
    const flight = this.#flight(seq);
    flight.seats += 1;
    flight.lastAt = at;
  }

  #flight(seq: number): Flight {
    const known = this.flights.get(seq);
    if (known) return known;
    const flight: Flight = { seats: 0, lastAt: 0 };
    this.flights.set(seq, flight);
    return flight;
  }
}

function summed(
  tables: readonly WatchedTable[],
  { rate, seconds, seats }: RoomsOptions,
  sent: number,
  serverCpu: number,
): RoomsResult {
  const times: number[] = [];
  let lost = 0;
  let accepted = 0;
  for (const table of tables) {
    for (const { sentAt, seats: having, lastAt } of table.flights.values()) {
      if (sentAt === undefined) continue;
      accepted += 1;
      lost += table.seats - having;
      if (having === table.seats) times.push(lastAt - sentAt);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => round(times[Math.floor((times.length - 1) * share)] ?? 0);
  return {
    tables: tables.length,
    seats,
    rate,
    seconds,
    sent,
    delivered: times.length,
    lost,
    doubled: tables.reduce((sum, { doubled }) => sum + doubled, 0),
    failed: sent - accepted,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
    serverCpu,
  };
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
