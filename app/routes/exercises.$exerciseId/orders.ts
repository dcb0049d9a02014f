import type { Intervention } from '~/server/exercises/control';
import type { Exercises } from '~/server/exercises/exercises';
import type { Holding, SeatWish } from '~/server/exercises/seating';
import type { FormText } from '~/server/http/form';
import type { Person } from '~/server/people/person';

/** What the page says after a form was sent; `id` ends the message's id. */
export interface Told {
  ok: boolean;
  id: string;
  values: Record<string, string | number>;
  /** Tables that refused, each with the engine's reason. */
  refusals: { table: number; code: string; values: Readonly<Record<string, string>> }[];
}

interface Order {
  exercises: Exercises;
  user: Person;
  exerciseId: string;
  text: FormText;
  form: FormData;
}

/** What a form of the page asks for, by the value of its button. Null: not theirs, answer 404. */
const ORDERS: Readonly<Record<string, (order: Order) => Promise<Told | null>>> = {
  start: (order) => command(order, { type: 'start' }),
  suspend: (order) => command(order, { type: 'suspend' }),
  resume: (order) => command(order, { type: 'resume' }),
  end: (order) => command(order, { type: 'end' }),
  extendTime: (order) => command(order, { type: 'extendTime', minutes: order.text('minutes') }),
  releaseInject: (order) => command(order, { type: 'releaseInject', inject: order.text('inject') }),
  whisper: (order) =>
    command(order, { type: 'whisper', to: order.text('to'), text: order.text('text') }),
  handSeatToBot: (order) =>
    command(order, {
      type: 'handSeatToBot',
      seat: order.text('seat'),
      strategy: order.text('strategy'),
    }),
  handSeatBack: (order) => command(order, { type: 'handSeatBack', seat: order.text('seat') }),
  seat,
  async spread({ exercises, user, exerciseId, form }) {
    const people = form.getAll('person').map(String);
    const seated = await exercises.spread(user, exerciseId, people);
    return seated && said('spread', { changed: seated.changed, left: seated.left });
  },
  async bots({ exercises, user, exerciseId, text }) {
    const seated = await exercises.fillWithBots(user, exerciseId, text('strategy'));
    return seated && said('bots', { changed: seated.changed });
  },
  async clear({ exercises, user, exerciseId }) {
    const seated = await exercises.clear(user, exerciseId);
    return seated && said('clear', { changed: seated.changed });
  },
  async debrief({ exercises, user, exerciseId, text }) {
    const shows = text('shows') === 'all' ? 'all' : 'own';
    const done = await exercises.showInDebrief(user, exerciseId, shows);
    return done ? said(`debrief.${shows}`) : null;
  },
};

/**
 * Does what a form of the page asks for.
 *
 * @throws a 400 where no button of ours has this value
 */
export function obey(order: Order): Promise<Told | null> {
  const intent = order.text('intent');
  const act = Object.hasOwn(ORDERS, intent) ? ORDERS[intent] : undefined;
  if (act === undefined) throw new Response(null, { status: 400 });
  return act(order);
}

function said(id: string, values: Told['values'] = {}): Told {
  return { ok: true, id, values, refusals: [] };
}

async function command(order: Order, sent: Intervention): Promise<Told | null> {
  const { exercises, user, exerciseId, text } = order;
  const tableId = text('table') === '' ? null : text('table');
  const commandId = `${sent.type}-${text('commandId').slice(0, 36)}`;
  const answers = await exercises.control(user, exerciseId, { tableId, commandId, command: sent });
  if (answers === null) return null;
  const done = answers.filter(({ ok }) => ok).length;
  const refusals = answers.flatMap(({ table, refusal }) =>
    refusal ? [{ table, code: refusal.code, values: refusal.values }] : [],
  );
  if (answers.some(({ faults }) => faults.length > 0)) {
    return { ok: false, id: 'faulty', values: {}, refusals };
  }
  const ok = done > 0 && refusals.length === 0;
  return { ok, id: done > 0 ? sent.type : 'nothing', values: { tables: done }, refusals };
}

/** One table's seats, each as `seat-<party>`: "person:<id>", "bot:<strategy>" or "". */
async function seat({ exercises, user, exerciseId, text, form }: Order): Promise<Told | null> {
  const tableId = text('table');
  const wishes = [...form].flatMap(([name, value]): SeatWish[] =>
    name.startsWith('seat-') && typeof value === 'string'
      ? [{ tableId, party: name.slice('seat-'.length), holding: holdingOf(value) }]
      : [],
  );
  const seated = await exercises.seat(user, exerciseId, wishes);
  return seated && said('seat', { changed: seated.changed });
}

function holdingOf(value: string): Holding {
  const [kind, ...rest] = value.split(':');
  const id = rest.join(':');
  if (kind === 'person') return { kind, userId: id };
  if (kind === 'bot') return { kind, strategy: id };
  return { kind: 'empty' };
}
