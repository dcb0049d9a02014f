import { NOT_SAID } from '~/core/fellowship/representation/catalogue';
import { figureTitle } from '~/ui/figure-title';
import { messagesIn } from '~/ui/messages/messages';
import type { Group, Published } from './bounds';
import type { Seen } from './collecting';
import { type Applied, DEFINITION, type Said } from './declared-world';
import type { Outcome } from './declared-year';

const t = messagesIn('en');
const STAGES = ['applied', 'selected', 'completed'] as const;

/** What may be said of each declared matter, not saying last. */
export const MATTERS = DEFINITION.declarations.map(({ id, label, options }) => {
  const said = options.filter((option) => option.id !== 'prefer-not-to-say');
  return {
    ...{ id, label, values: [...said.map((option) => option.id), NOT_SAID] },
    labels: [...said.map((option) => option.label), t('figures.notSaid')],
  };
});
export type Matter = (typeof MATTERS)[number];

/** The groups that an onlooker knows by name, with what they declared of a matter. */
export function groupsOf(
  applied: readonly Applied[],
  saidBy: (person: Applied) => Said,
  outcome: Outcome,
  { id, values }: Matter,
): Group[] {
  return [0, 1, 2].flatMap((reached) =>
    [true, false].map((leastDeveloped) => {
      const people = applied.filter(
        (one) => one.leastDeveloped === leastDeveloped && reachedBy(one, outcome) === reached,
      );
      const truth = values.map((value) => {
        return people.filter((one) => saidIn(saidBy(one), id, values) === value).length;
      });
      return { reached, leastDeveloped, size: people.length, truth };
    }),
  );
}

/** How far somebody came: 0 applied, 1 selected, 2 completed. */
export function reachedBy({ id }: Applied, { chosen, completed }: Outcome): number {
  if (completed.has(id)) return 2;
  return chosen.has(id) ? 1 : 0;
}

function saidIn(said: Said, matter: string, values: readonly string[]): string {
  const value = said?.[matter] ?? NOT_SAID;
  return values.includes(value) ? value : NOT_SAID;
}

/** Every number about a matter in any file that anybody could take out, at any time. */
export function publishedIn(all: readonly Seen[], { label, labels }: Matter): Published[] {
  const found = new Map<string, Published>();
  for (const text of all.flatMap((seen) => [...seen.values()])) {
    for (const line of text.split('\r\n')) {
      const [title, value = '', stage = '', n = ''] = cellsOf(line);
      const side = [null, true, false].find((leastDeveloped) => {
        return figureTitle({ title: label, leastDeveloped }, t) === title;
      });
      const at = labels.indexOf(value);
      const from = STAGES.findIndex((one) => t(`figures.stage.${one}`) === stage);
      if (side === undefined || at < 0 || from < 0 || !/^\d+$/.test(n)) continue;
      found.set(line, { value: at, from, leastDeveloped: side, n: Number(n) });
    }
  }
  return [...found.values()];
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  );
}

/** What a careless program would publish: every count of five or more. */
export function naive(groups: readonly Group[]): Published[] {
  const values = groups[0]?.truth.length ?? 0;
  return [0, 1, 2].flatMap((from) =>
    [true, false, null].flatMap((leastDeveloped) =>
      Array.from({ length: values }, (_, value) => {
        const of = groups.filter(
          (group) =>
            group.reached >= from &&
            (leastDeveloped === null || group.leastDeveloped === leastDeveloped),
        );
        const n = of.reduce((sum, { truth }) => sum + (truth[value] ?? 0), 0);
        return { value, from, leastDeveloped, n };
      }).filter(({ n }) => n >= 5),
    ),
  );
}
