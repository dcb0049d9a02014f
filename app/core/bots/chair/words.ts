import type { Deal, Package, SeatId } from '../../negotiation/context';
import type { Mind } from '../mind';
import { brief, dealText, parties, statement } from '../words';

/* What the chair says; see `../words.ts` for what may go in. The chair has no secrets to keep. */

const variant = (mind: Mind, texts: readonly string[]): string => mind.random.pick(texts) ?? '';

function openArticles(mind: Mind): string {
  const open = mind.slices.text.articles.flatMap(({ status }, at) =>
    status === 'closed' ? [] : (mind.space.issues[at]?.article ?? []),
  );
  return open.length === 0 ? 'no article' : open.join(', ');
}

export const chairSays = {
  welcome(mind: Mind): string {
    return statement(
      `I call this meeting on "${mind.scenario.title}" to order and welcome all delegations. We decide by consensus. I invite opening statements; please ask for the floor.`,
    );
  },
  firstReading(mind: Mind): string {
    return statement(
      `Thank you for your statements. We now read the text article by article, ${openArticles(mind)}. Please put your preferred wording in brackets and stand behind it with your name.`,
    );
  },
  informals(mind: Mind): string {
    return statement(
      `We go into informals. Still open: ${openArticles(mind)}. Please speak with one another, look for trades across articles, and put packages on the table. I shall offer one myself when I have listened.`,
    );
  },
  informalsAgain(mind: Mind): string {
    return statement(
      variant(mind, [
        'There is no consensus on what I put to you. I take us back into informals. Please tell the table what would make it bearable; I shall try another balance.',
        'We are not there yet, and we have a little time. Back into informals, please: what is the smallest change that you need?',
      ]),
    );
  },
  draftingAgreed(mind: Mind, tabled: Package): string {
    return statement(
      `I see a package that nobody at this table is against: ${dealText(mind, tabled.values)}. Let us bring it into the text. Please move your names, and I shall close the articles one by one.`,
    );
  },
  drafting(mind: Mind): string {
    return statement(
      `We draft. Still open: ${openArticles(mind)}. Where names have come together I shall close the article; where they have not, I need packages.`,
    );
  },
  adoption(hopeful: boolean): string {
    if (!hopeful)
      return 'The time for drafting is over, and I look for a text that I can put to you.';
    return 'We come to adoption. I shall put the question in a moment. Silence is consent; whoever cannot join must say so, and say why.';
  },
  adopted(): string {
    return 'It is so decided. I thank every delegation for what it gave. The floor is open for explanations of position.';
  },
  noAgreement(): string {
    return 'I have to tell you honestly that we do not have consensus and no longer have the time to find it. I thank you for your work; what we learnt here will shorten the next meeting. The meeting is closed.';
  },
  nudge(mind: Mind, seats: readonly SeatId[]): string {
    return statement(`I have not heard ${parties(mind, seats)} yet. Would you like the floor?`);
  },
  nudgeAnswers(mind: Mind, seats: readonly SeatId[]): string {
    return statement(`I should be glad of an answer to my package from ${parties(mind, seats)}.`);
  },
  /** `changed`: what is different from the chair's last package; nothing where it is the first. */
  bridge(mind: Mind, changed: Deal | null): string {
    if (!changed) {
      return brief(
        variant(mind, [
          'I offer this as a balance of what I have heard. It gives everybody something and nobody everything. Please answer it.',
          'A bridging package on the chair’s own responsibility. Please look at it as a whole before you look at its parts.',
        ]),
      );
    }
    const news = dealText(mind, changed);
    return brief(
      variant(mind, [
        `Another balance, after your answers to the last one: now with ${news}.`,
        `I have listened to your answers. This package moves to ${news}. Please tell me where it hurts.`,
        `What if we try ${news}, and leave the rest as in my last package?`,
      ]),
    );
  },
  ruling(upheld: boolean): string {
    return upheld
      ? 'The point is well taken. I ask delegations to keep to the matter and to the time.'
      : 'I thank the delegation. I find the meeting in order, and we continue.';
  },
  reopen(): string {
    return 'The balance that is now before us needs this article open again.';
  },
} as const;
