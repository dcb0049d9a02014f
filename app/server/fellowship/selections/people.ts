import { textOf } from '~/core/fellowship/call/answer-of';
import { readAnswers } from '~/core/fellowship/call/answers';
import { COUNTRIES } from '~/core/fellowship/call/countries';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Reader } from '../../store/database';

/** Somebody in the list of a selection, as coordinators know them. */
export interface ListedPerson {
  readonly id: string;
  readonly number: number;
  /** '' where the call asks for none. */
  readonly name: string;
  /** In words; '' where the call asks for none. */
  readonly country: string;
}

/** Who these applications are of, by their ids. */
export async function peopleOf(
  reader: Pick<Reader, 'application'>,
  definition: CallDefinition,
  ids: readonly string[],
): Promise<Map<string, ListedPerson>> {
  const rows = await reader.application.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, number: true, submitted: true },
  });
  const { questions } = definition;
  const named = questions.find(({ type, reveals }) => type === 'line' && reveals.includes('name'));
  const from = questions.find(({ type }) => type === 'country');
  return new Map(
    rows.map(({ id, number, submitted }) => {
      const answers = readAnswers(definition, JSON.parse(submitted ?? '{}'));
      const code = from === undefined ? null : textOf(answers, from.id);
      const name = named === undefined ? '' : (textOf(answers, named.id) ?? '');
      return [id, { id, number, name, country: COUNTRIES[code ?? ''] ?? '' }];
    }),
  );
}

/** The numbers of applications by their ids, for naming them in a sentence. */
export async function numbersOf(
  reader: Pick<Reader, 'application'>,
  ids: readonly string[],
): Promise<(id: string) => number> {
  const rows = await reader.application.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, number: true },
  });
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  return (id) => numbers.get(id) ?? 0;
}
