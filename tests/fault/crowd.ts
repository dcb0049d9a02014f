import { seeded } from '~/core/bots/random';
import { EventStream, Picture } from '../builders/event-stream';
import type { House, HouseTable, SeatedPerson } from '../builders/house';

/** A command that somebody sent, and what became of it; no answer if the server died first. */
export interface Sent {
  readonly table: HouseTable;
  readonly seat: SeatedPerson;
  readonly commandId: string;
  readonly command: object;
  answer: unknown;
}

/** What one seat has seen, kept over all servers that die meanwhile. */
export interface Watching {
  readonly table: HouseTable;
  readonly seat: SeatedPerson;
  readonly picture: Picture;
  stream: EventStream | null;
}

/** Everybody at all tables of a house: they send what comes to mind, and watch. */
export class Crowd {
  readonly sent: Sent[] = [];
  readonly watching: readonly Watching[];
  readonly #random;
  readonly #house: House;
  #count = 0;
  #url = '';

  constructor(house: House, seed: number) {
    this.#house = house;
    this.#random = seeded(seed, 'crowd');
    this.watching = house.tables.flatMap((table) =>
      table.seats.map((seat) => ({ table, seat, picture: new Picture(), stream: null })),
    );
  }

  /** Comes (back) to a server: every seat resumes its stream after what it has seen. */
  async arrive(url: string): Promise<void> {
    this.#url = url;
    await Promise.all(this.watching.map((one) => this.watch(one)));
  }

  /** Opens the stream of a seat, after what it has seen. */
  async watch(one: Watching): Promise<void> {
    const path = `/tables/${one.table.tableId}/stream`;
    const { seq } = one.picture;
    one.stream = await EventStream.open(
      this.#url + path,
      one.seat.cookie,
      seq > 0 ? String(seq) : null,
    );
    if (one.stream.status !== 200) throw new Error(`A stream was refused: ${one.stream.status}.`);
  }

  /** Puts what the streams have brought into everybody's picture; a gap or a repeat is an error. */
  look(watching: readonly Watching[] = this.watching): void {
    for (const { stream, picture } of watching) {
      for (const event of stream?.events.splice(0) ?? []) picture.take(event);
    }
  }

  /** Lets the chairs close, and waits until every seat has seen that. */
  async settle(): Promise<void> {
    const chairs = this.watching.filter(({ seat }) => seat.party === 'chair');
    for (const chair of chairs) {
      const answer = await this.say(chair, { type: 'speak', text: 'We close here.' });
      const seq = answer && typeof answer === 'object' && 'seq' in answer ? Number(answer.seq) : 0;
      const atTable = this.watching.filter(({ table }) => table === chair.table);
      await Promise.all(
        atTable.map(async (one) => {
          await one.stream?.until((events) => events.some(({ id }) => Number(id) >= seq));
          this.look([one]);
        }),
      );
    }
  }

  leave(): void {
    for (const one of this.watching) {
      one.stream?.close();
      one.stream = null;
    }
  }

  /** Everybody sends one thing after the other until the server is gone or `enough` says so. */
  async talk(enough: () => boolean): Promise<void> {
    await Promise.all(
      this.watching.map(async (one) => {
        while (!enough() && (await this.say(one, this.#idea(one.seat))) !== null);
      }),
    );
  }

  /** Sends something again, and answers what it got now. */
  async again({ table, seat, commandId, command }: Sent): Promise<unknown> {
    const { tableId } = table;
    const response = await fetch(`${this.#url}/tables/${tableId}/commands`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        cookie: seat.cookie,
      },
      body: JSON.stringify({ commandId, command }),
    });
    const answer: unknown = await response.json();
    return answer;
  }

  /** Sends one command of one seat, and answers what became of it; null where nobody answers. */
  async say({ table, seat }: Pick<Watching, 'table' | 'seat'>, command: object): Promise<unknown> {
    this.#count += 1;
    const commandId = `${seat.userId}-command-${this.#count}`;
    const sent: Sent = { table, seat, commandId, command, answer: null };
    this.sent.push(sent);
    try {
      sent.answer = await this.again(sent);
    } catch {
      // The server is gone; whoever sent this asks again when there is one.
    }
    return sent.answer;
  }

  /** Something a delegate may try: mostly legal, sometimes not, so that refusals are kept too. */
  #idea(seat: SeatedPerson): object {
    const random = this.#random;
    const issue = `issue-${random.int(5)}`;
    const option = `option-${random.int(4)}`;
    const text = `Idea ${this.#count} of ${seat.party}`;
    const parties = this.#house.tables[0]?.seats.map(({ party }) => party) ?? [];
    const ideas = [
      { type: 'requestFloor' },
      { type: 'speak', text },
      { type: 'yieldFloor' },
      { type: 'offerWording', issue, option, text },
      { type: 'supportOption', issue, alternative: option },
      { type: 'openCaucus', kind: 'bilateral', members: [random.pick(parties)], topic: text },
      { type: 'tablePackage', values: { [issue]: option }, to: 'all', note: text },
    ];
    return random.pick(ideas) ?? { type: 'speak', text };
  }
}
