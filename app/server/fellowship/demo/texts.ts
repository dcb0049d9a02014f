import type { Random } from '~/core/bots/random';
import type { Matter } from './matters';

/** What the texts are written from. */
export interface Voice {
  readonly matter: Matter;
  /** From 0 to 1: how carefully somebody writes of evidence, others, themself and plans. */
  readonly care: number;
  /** Named in one text in six, as people do though they are asked not to. */
  readonly institution: string;
  readonly years: number;
  readonly random: Random;
}

const OPENINGS = [
  'For most of my working life I have watched governments argue about',
  'The question that I would bring to the table is',
  'In our region it is disputed every year anew',
  'No two delegations that I have listened to agree on',
];

/** The answer about a question between countries: 120 to 400 words. */
export function questionText({ matter, care, random }: Voice): string {
  const { dispute, known, unknown, one, other } = matter;
  const careful = care > random.next();
  const evidence = careful
    ? `${known}. That much is not disputed by anybody who has looked. What is not known is another matter: ${unknown}. Most statements that I hear mix the two, and then both sides are right to mistrust them.`
    : `${known}. The science is clear, and if everybody read it there would be little left to talk about. It is true that ${unknown}, but this should not keep us from acting.`;
  const sides =
    care + 0.2 > random.next()
      ? `Some ${one}. Others ${other}. I believe that both could agree to this description of themselves, and that a text which does not carry both sentences will not hold for longer than the meeting in which it is adopted.`
      : `Some ${one}, and they use every meeting to delay. Others ${other}, and they have every right to be impatient with the rest of us.`;
  const end = careful
    ? 'So part of the dispute is about facts, and could be made smaller by measuring together, with each side choosing one of the instruments. The other part is what to do: who pays first, and who is believed in the meantime. No measurement will settle that. It needs a mandate, and a meeting in which somebody may say what their capital can live with.'
    : 'I think that the dispute is mostly about facts. With better data, shared in time and explained in simple words, governments would find that their interests are not so far apart. What is missing is political will, and more opportunities for scientists to explain what they know to those who decide.';
  return [`${random.pick(OPENINGS)} ${dispute}.`, evidence, sides, end].join('\n\n');
}

/** The answer about people who did not trust each other's facts: 80 to 300 words. */
export function experienceText({ matter, care, institution, random }: Voice): string {
  const named = random.chance(1 / 6) ? ` I was there for ${institution}.` : '';
  const did =
    care > random.next()
      ? 'I asked each of them to say first what figure would surprise them, and we wrote that down before anybody opened a file. Then we went through one single day together, line by line, until we found where we parted: we had counted from different hours. It took an afternoon, and the rest of the week was easier.'
      : 'I explained our method again, with more slides, and asked everybody to be objective. In the end the head of the meeting decided that our figures would be used, because they had been published. The work could go on, and the report was delivered in time.';
  const today =
    care > random.next()
      ? 'Today I would begin with the question of what each of them would lose if the other were right, because that was what the afternoon was really about. I would also not hold the pen myself: whoever writes down the agreed number owns it, and it should have been one of them.'
      : 'Today I would prepare better and send the documents earlier, so that everybody has the time to read them before the meeting and we do not lose the first day with misunderstandings.';
  return [`${matter.scene}${named}`, did, today].join('\n\n');
}

/** The answer about the two years after: 60 to 250 words. */
export function planText({ matter, care, years, random }: Voice): string {
  const first = `In the two years after the fellowship I want to ${matter.plan}.`;
  const rest =
    care > random.next()
      ? `I can begin on the first Monday: the people on the other side are known to me after ${years} years, and the first step costs nothing but a room. Those who gain are not only we. The officials who must sign something every quarter would have one figure instead of three, and I would notice that it works when the first of them quotes it without naming where it comes from. If nobody does within a year, I will say so, and why.`
      : `I am sure that the fellowship will help me to do this in a more professional way. I would share what I learn with my colleagues in workshops and with young people in my community, and I would stay in contact with the other fellows, so that a strong network of scientists and diplomats grows in our region and continues after the programme has ended.`;
  return [first, rest].join('\n\n');
}
