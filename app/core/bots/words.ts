import type { Deal, SeatId } from '../negotiation/context';
import type { Issue, Option } from '../scenario/schema';
import { type Mind, shortName } from './mind';

/*
 * What bots say at the table, in the scenario's language (English). It is content spoken by a
 * delegate, not the interface, so it is not in the message catalogue. Only public matter goes in:
 * names, titles, option labels and the `reasons` that a party argues with in public. Points,
 * reservations, red lines, interests and instructions never do.
 */

/** Longest reason, note or title that a command takes, and longest statement. */
const SHORT = 500;
const LONG = 2000;

function clip(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length - 1);
  const stop = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '), cut.lastIndexOf('! '));
  return stop > length / 2 ? cut.slice(0, stop + 1) : `${cut}…`;
}

/** A text short enough for a reason, a note or a topic. */
export const brief = (text: string): string => clip(text, SHORT);
/** A text short enough for a statement. */
export const statement = (text: string): string => clip(text, LONG);

/** Markdown as plain words: no marks, no links, one line. */
export function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-+>]|#+|\d+\.)\s+/gm, '')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first sentences of a text, as many as asked for. */
export function sentences(text: string, count: number): string {
  const found = plain(text).match(/[^.!?]+[.!?]+(?=\s|$)|[^.!?]+$/g) ?? [];
  return found.slice(0, count).join('').trim();
}

const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
const variant = (mind: Mind, texts: readonly string[]): string => mind.random.pick(texts) ?? '';

/** An article and one of its options, as places. */
export interface Point {
  readonly issue: number;
  readonly option: number;
}

function named(mind: Mind, { issue, option }: Point): { issue: Issue; option: Option } | null {
  const found = mind.space.issues[issue];
  const chosen = found?.options[option];
  return found && chosen ? { issue: found, option: chosen } : null;
}

/** `"Daily" in Article 1`. */
function pointText(mind: Mind, point: Point): string {
  const found = named(mind, point);
  return found ? `"${found.option.label}" in ${found.issue.article}` : '';
}

/** The public argument of the seat's own party for an option; empty where the scenario has none. */
function argument(mind: Mind, point: Point): string {
  const found = named(mind, point);
  if (!found) return '';
  const given = mind.slices.brief?.reasons[found.issue.id]?.[found.option.id];
  return given ? ended(given) : '';
}

function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** Names that English gives an article inside a sentence: "the Republic of Upland", "the Panel". */
const TAKES_ARTICLE =
  /\bof\b|(Alliance|Assembly|Association|Authority|Coalition|Commission|Council|Network|Panel|Union)$/;

function inSentence(name: string): string {
  return TAKES_ARTICLE.test(name) && !/^the\b/i.test(name) ? `the ${name}` : name;
}

const articles = (mind: Mind, issues: readonly number[]) =>
  list(issues.flatMap((at) => mind.space.issues[at]?.article ?? []));

/** Names of parties as they are spoken. */
export const parties = (mind: Mind, seats: readonly SeatId[]): string =>
  list(seats.map((seat) => shortName(mind, seat)));

export const said = {
  /** `wishes`: the favourites on the articles that matter most, first the most important. */
  opening(mind: Mind, wishes: readonly Point[]): string {
    const [first, second] = wishes;
    const who = `I speak for ${inSentence(mind.me.name)}`;
    const start = variant(mind, [
      'Thank you, Chair.',
      'Chair, thank you for the floor.',
      'Thank you, Chair, and good day to all delegations.',
    ]);
    if (!first) return statement(`${start} ${ended(who)} We are here to help this meeting.`);
    const title = mind.space.issues[first.issue]?.title ?? '';
    const most = variant(mind, [
      `For us ${articles(mind, [first.issue])} (${title}) matters most.`,
      `We look first at ${articles(mind, [first.issue])}, ${title}.`,
    ]);
    const also = second ? `We shall also follow ${articles(mind, [second.issue])} closely.` : '';
    return statement(`${start} ${ended(who)} ${most} ${argument(mind, first)} ${also}`);
  },

  firstReading(mind: Mind, wish: Point): string {
    const start = variant(mind, [
      `On the text: we ask for ${pointText(mind, wish)}.`,
      `Allow me to explain why we put our name to ${pointText(mind, wish)}.`,
    ]);
    return statement(`Thank you, Chair. ${start} ${argument(mind, wish)}`);
  },

  readingWithoutStake(mind: Mind): string {
    return statement(
      `Thank you, Chair. ${ended(sentences(mind.me.publicBrief, 1))} We shall answer questions on the articles as they come up.`,
    );
  },

  news(mind: Mind, title: string, wish: Point): string {
    return statement(
      `"${title}" changes the light in which we read the text. ${ended(`It bears on ${articles(mind, [wish.issue])}`)} ${argument(mind, wish)}`,
    );
  },

  packageNote(mind: Mind, gives: readonly Point[], takes: readonly Point[]): string {
    const give = list(gives.map((point) => pointText(mind, point)));
    const take = list(takes.map((point) => pointText(mind, point)));
    if (!give) return brief(`We propose a whole: it needs ${take || 'your support'}.`);
    if (!take) return brief(`We have moved: this package accepts ${give}.`);
    return brief(
      variant(mind, [
        `We can go along with ${give} if the table goes along with ${take}.`,
        `In return for ${take} we accept ${give}.`,
      ]),
    );
  },

  accept(mind: Mind, liked: Point | undefined, changed: boolean): string {
    const like = liked ? ` ${argument(mind, liked)}` : '';
    const start = changed
      ? 'On reflection we can join this package.'
      : variant(mind, ['We can accept this package.', 'This is balanced enough for us.']);
    return brief(`${start}${like}`);
  },

  decline(mind: Mind, hard: readonly Point[], wish: Point | undefined): string {
    const difficulty = list(hard.map((point) => pointText(mind, point)));
    if (!difficulty) return brief('We cannot accept this package as it stands.');
    const instead = wish ? ` ${argument(mind, wish)}` : '';
    const one = hard.length === 1;
    return brief(
      `${variant(mind, [
        `Our difficulty is ${difficulty}.`,
        `As it stands we cannot accept this: ${difficulty} ${one ? 'asks' : 'ask'} too much of us.`,
        `We are not there yet. ${difficulty} ${one ? 'is' : 'are'} hard for us.`,
      ])}${instead}`,
    );
  },

  takeBack(): string {
    return 'We have new instructions and must take back our agreement to this package.';
  },

  object(mind: Mind, hard: Point | undefined): string {
    const where = hard ? pointText(mind, hard) : 'the text';
    return brief(
      `With regret, we cannot join consensus: ${where} goes beyond what my delegation can agree to.`,
    );
  },

  objectToClosing(mind: Mind, point: Point, wish: Point | undefined): string {
    const instead = wish ? ` ${argument(mind, wish)}` : '';
    return brief(`We cannot let ${pointText(mind, point)} close.${instead}`);
  },

  tradeTopic(mind: Mind, issues: readonly number[]): string {
    return brief(`A trade on ${articles(mind, issues)}`);
  },

  trade(mind: Mind, give: Point, take: Point): string {
    return statement(
      `Between us: if you can live with ${pointText(mind, take)}, we can move to ${pointText(mind, give)}. ${argument(mind, take)} I put it before you as a package for the two of us.`,
    );
  },

  tradeNote(mind: Mind, give: Point, take: Point): string {
    return brief(`${pointText(mind, give)} from us, for ${pointText(mind, take)} from you.`);
  },

  caucusYes: (): string => 'That works for us. We shall move our name in the text accordingly.',

  caucusNo(mind: Mind, hard: Point | undefined): string {
    const where = hard ? ` Our difficulty is ${pointText(mind, hard)}.` : '';
    return statement(`We cannot do that today.${where}`);
  },

  caucusReply(mind: Mind, wish: Point | undefined, flexible: Point | undefined): string {
    if (!wish) return 'We have heard you, and shall help where we can.';
    const bend = flexible
      ? ` If you can help us there, we can look again at ${articles(mind, [flexible.issue])}.`
      : '';
    return statement(
      `Thank you for being frank. For us it turns on ${pointText(mind, wish)}. ${argument(mind, wish)}${bend}`,
    );
  },

  caucusThanks: (): string => 'Thank you. Let us take this back to the table.',

  question(mind: Mind, point: Point): string {
    const found = named(mind, point);
    return brief(
      `What does the evidence say about "${found?.option.label ?? ''}" under ${found?.issue.article ?? ''} (${found?.issue.title ?? ''})?`,
    );
  },

  explanation(mind: Mind, good: Point | undefined, hard: Point | undefined): string {
    const welcome = good ? `We welcome ${pointText(mind, good)}. ${argument(mind, good)}` : '';
    const regret = hard
      ? `We would have gone another way than ${pointText(mind, hard)}, and joined consensus for the sake of the whole.`
      : '';
    return statement(`Thank you, Chair. ${welcome} ${regret} We thank all delegations.`);
  },

  reservation(mind: Mind, hard: Point): string {
    return statement(
      `My delegation understands ${pointText(mind, hard)} as a step taken for the sake of agreement, and without prejudice to its position elsewhere.`,
    );
  },

  finding(title: string, finding: string, confidence: string): string {
    const text = clip(plain(finding), LONG - 300);
    return statement(`${ended(text)} (Confidence: ${confidence}. Source: "${title}".)`);
  },

  noFinding(mind: Mind, issue: string): string {
    const at = mind.space.issueAt(issue);
    return statement(
      `The evidence before us does not settle this. We cannot advise either way on ${articles(mind, [at]) || 'it'}, and would rather say so than guess.`,
    );
  },
} as const;

/** The open points of a deal in words, for the chair: `"Daily" in Article 1, …`. */
export function dealText(mind: Mind, deal: Deal): string {
  const points = Object.entries(deal).map(([issue, option]) => {
    const at = mind.space.issueAt(issue);
    return pointText(mind, { issue: at, option: mind.space.optionAt(at, option) });
  });
  return list(points);
}
