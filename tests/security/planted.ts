import { publicScenario } from '~/core/scenario/publicPart';
import type { Services } from '~/server/services';
import { type Actor, type ActorName, LEADS } from './actors';
import { BRIEF_WORDS, CANARY_POINTS, type Canary, numberCanary, wordCanary } from './canary';

/** Each is held by the actor of the same name. */
const SEATS = ['upland', 'delta', 'chair'] as const;
/** Who reads keys of what is shipped, in every academy: they mark, and take questions in and out. */
const TEACH: readonly ActorName[] = [...LEADS, 'theirInstructor', 'theirAdmin'];

/** Who else may know an address: a mentor that of a fellow, who runs a programme those of reviewers. */
const ALSO_KNOW: Partial<Record<ActorName, readonly ActorName[]>> = {
  delta: ['upland'],
  reviewer: ['coordinator'],
  otherReviewer: ['coordinator'],
};

/** The canaries of the scenarios: briefs, evidence, injects to come; and everybody's address. */
export function plantedCanaries(actors: ReadonlyMap<ActorName, Actor>): Canary[] {
  const found: Canary[] = [];
  for (const mark of ['one', 'two', 'three']) {
    const other: ActorName[] = mark === 'one' ? ['otherTable'] : [];
    for (const seat of SEATS) {
      const knownTo: ActorName[] = [seat, ...LEADS, ...(seat === 'chair' ? other : [])];
      for (const what of BRIEF_WORDS) found.push(wordCanary(`${mark} ${seat} ${what}`, knownTo));
    }
    for (const part of ['evidence title', 'evidence body']) {
      found.push(wordCanary(`${mark} ${part}`, ['delta', ...LEADS]));
    }
    for (const part of ['inject title', 'inject body']) {
      found.push(wordCanary(`${mark} ${part}`, LEADS));
    }
  }
  for (const [seat, points] of Object.entries(CANARY_POINTS)) {
    for (const number of points) {
      found.push(numberCanary(`points of ${seat}: ${number}`, number, [seat, ...LEADS]));
    }
  }
  for (const { name, person } of actors.values()) {
    if (person === null) continue;
    const admin = person.academyId === 'academy' ? 'admin' : 'theirAdmin';
    const pattern = new RegExp(person.email.replaceAll('.', '\\.'));
    const others = ALSO_KNOW[name] ?? [];
    found.push({ what: `address of ${name}`, pattern, knownTo: [name, admin, ...others] });
  }
  return found;
}

/** Passages of the shipped scenarios' briefs: nobody here but the one who practises has such a seat. */
export function shippedCanaries({ scenarios }: Services): Canary[] {
  const [first] = scenarios.list();
  return scenarios.list().flatMap((scenario) => {
    const open = JSON.stringify(publicScenario(scenario));
    return scenario.parties.flatMap(({ id, confidential }, seat) => {
      const passages = confidential.instructions.match(/[A-Za-z][A-Za-z ]{40,}[a-z]/g) ?? [];
      const mine = scenario.id === first?.id && seat === 0;
      return passages
        .filter((passage) => !open.includes(passage))
        .map((passage) => ({
          what: `${scenario.id}, brief of ${id}: ${passage}`,
          pattern: new RegExp(passage),
          knownTo: mine ? ['practising'] : [],
        }));
    });
  });
}

/** What the shipped checks say once they are answered: here nobody has handed in. */
export function keyCanaries({ curriculum }: Services): Canary[] {
  return curriculum.shipped().flatMap(({ module, lessons, check }) => {
    const read = JSON.stringify([module, lessons]);
    return (check?.items ?? []).flatMap((item) => {
      const passages = JSON.stringify(item, ['options', 'feedback', 'explanation', 'model']).match(
        /[A-Za-z][A-Za-z ]{30,}[a-z]/g,
      );
      return (passages ?? [])
        .filter((passage) => !read.includes(passage))
        .map((passage) => ({
          what: `${module.id}, key of ${item.id}: ${passage}`,
          pattern: new RegExp(passage),
          knownTo: TEACH,
        }));
    });
  });
}
