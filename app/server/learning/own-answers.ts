import { seeded } from '~/core/bots/random';
import type { CourseFiles } from '~/core/learning/course';
import type { Check } from '~/core/learning/format/check';
import { arrange } from '~/core/learning/marking/arrange';
import { type Given, givenOf } from '~/core/learning/marking/given';
import { parseResponse } from '~/core/learning/marking/response';
import { type ShownChoice, type ShownItem, showItem } from '~/core/learning/marking/show';
import type { LearningDeed, LearningEvent } from '~/core/learning/progress/events';
import { readCourse } from '../curriculum/read';
import type { Reader } from '../store/database';

type Started = Extract<LearningDeed, { type: 'attemptStarted' }>;
type Answered = Extract<LearningDeed, { type: 'answered' }>;
type Named = Pick<LearningEvent, 'versionId' | 'deed'>;

/** A deed as its learner may take it along. */
export type OwnDeed =
  | Exclude<LearningDeed, Started | Answered>
  | Omit<Started, 'seed'>
  | (Omit<Answered, 'response'> & { readonly response: Given | null });

/**
 * A record as its learner may take it along, in its order. Choices go by the texts that were shown:
 * their ids may tell the answer, and so does the seed, which undoes the shuffling of a key.
 */
export async function ownEvents<Event extends Named>(
  reader: Reader,
  events: readonly Event[],
): Promise<(Omit<Event, 'deed'> & { readonly deed: OwnDeed })[]> {
  const checks = await checksOf(reader, events);
  const seeds = new Map<string, number>();
  const own = ({ versionId, deed }: Named): OwnDeed => {
    if (deed.type === 'attemptStarted') {
      const { seed, ...rest } = deed;
      seeds.set(deed.attempt, seed);
      return rest;
    }
    if (deed.type !== 'answered') return deed;
    const check = checks.get(versionId) ?? null;
    return { ...deed, response: asShown(check, seeds.get(deed.attempt) ?? 0, deed) };
  };
  return events.map((event) => ({ ...event, deed: own(event) }));
}

async function checksOf(
  reader: Reader,
  events: readonly Named[],
): Promise<ReadonlyMap<string, Check | null>> {
  const answered = events.filter(({ deed }) => deed.type === 'answered');
  const rows = await reader.moduleVersion.findMany({
    where: { id: { in: [...new Set(answered.map(({ versionId }) => versionId))] } },
    select: { id: true, files: true },
  });
  return new Map(
    rows.map(({ id, files }) => {
      const texts: CourseFiles = JSON.parse(files);
      return [id, readCourse(texts).check];
    }),
  );
}

function asShown(
  check: Check | null,
  seed: number,
  { item: id, response }: Answered,
): Given | null {
  const item = check?.items.find((each) => each.id === id);
  if (!check || !item) return null;
  const parsed = parseResponse(item, response);
  if (!parsed.ok || parsed.response === null) return null;
  const arrangement = arrange(item, seeded(seed, item.id), check.shuffle);
  const texts = textsIn(showItem(item, arrangement));
  const text = (name: string) => texts.get(name) ?? name;
  const given = givenOf(parsed.response, arrangement);
  if (given.kind === 'choices') return { ...given, choices: given.choices.map(text) };
  if (given.kind !== 'pairs') return given;
  const pairs = Object.entries(given.pairs).map(([a, b]) => [text(a), text(b)] as const);
  return { kind: 'pairs', pairs: Object.fromEntries(pairs) };
}

/** What every choice of an item says, by its name on the page. */
function textsIn(item: ShownItem): ReadonlyMap<string, string> {
  const choices = choicesIn(item);
  return new Map(choices.map(({ name, text }) => [name, text]));
}

function choicesIn(item: ShownItem): readonly ShownChoice[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'move':
      return item.options;
    case 'ordering':
      return item.entries;
    case 'matching':
      return [...item.lefts, ...item.rights];
    case 'classify':
      return [...item.statements, ...item.categories];
    default:
      return [];
  }
}
