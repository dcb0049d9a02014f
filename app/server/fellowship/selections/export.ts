import type { CallDefinition } from '~/core/fellowship/call/schema';
import { definitionOf } from '../definition';
import type { FellowshipParts, IntakeRow } from '../parts';
import { attributeWords } from './labels';
import { hasList, idsIn, type ListedRun } from './list-view';
import { overridesOf } from './overrides';
import { LISTS, type ListName } from './page';
import { peopleOf } from './people';
import type { Runs } from './runs';

/** One applicant of a list that leaves the house. */
export interface ExportedPerson {
  readonly list: ListName;
  readonly rank: number;
  readonly number: number;
  readonly name: string;
  readonly country: string;
  /** In hundredths. */
  readonly merit: number;
  readonly override: 'in' | 'out' | null;
  readonly reason: string;
  /** Values of the ordinary attributes, in the order of the columns. Nothing of what is declared. */
  readonly attributes: readonly string[];
}

export interface SelectionExport {
  readonly slug: string;
  readonly run: number;
  /** Labels of the ordinary attributes; null: least developed countries. */
  readonly columns: readonly (string | null)[];
  readonly people: readonly ExportedPerson[];
}

interface Exporting extends Pick<FellowshipParts, 'database' | 'auditIn'> {
  runs: Runs;
}

/** The list of the confirmed run, else of the latest, whole. Null where there is none. */
export async function exportOf(
  { database, auditIn, runs }: Exporting,
  about: { intake: IntakeRow; user: { readonly id: string }; format: 'csv' | 'xlsx' },
): Promise<SelectionExport | null> {
  const { intake, user, format } = about;
  const { reader } = database;
  const intakeId = intake.id;
  const run =
    (await runs.find(reader, { intakeId, confirmed: true })) ??
    (await runs.find(reader, { intakeId }));
  if (run === null || !hasList(run)) return null;
  const definition = definitionOf(intake);
  const rows = await reader.application.findMany({ where: { intakeId }, select: { id: true } });
  const people = await peopleOf(
    reader,
    definition,
    rows.map(({ id }) => id),
  );
  const reasons = new Map(
    (await overridesOf(reader, intakeId)).map(({ applicationId, reason }) => [
      applicationId,
      reason,
    ]),
  );
  const words = wordsOf(definition);
  await database.write((tx) =>
    auditIn(tx, {
      ...{ academyId: intake.academyId, actorId: user.id, action: 'data.exported' },
      subject: intakeId,
      detail: { what: 'selection', run: run.number, format },
    }),
  );
  const exported = LISTS.flatMap((list) =>
    idsIn(run, list).map((id, place): ExportedPerson => {
      const { number = 0, name = '', country = '' } = people.get(id) ?? {};
      const { override, merit, attributes } = known(run, id);
      return {
        ...{ list, rank: place + 1, number, name, country, merit, override },
        reason: override === null ? '' : (reasons.get(id) ?? ''),
        attributes: words.map(({ attribute, nameOf }) =>
          [attributes[attribute] ?? []].flat().map(nameOf).join('; '),
        ),
      };
    }),
  );
  const columns = words.map(({ label }) => label);
  return { slug: intake.slug, run: run.number, columns, people: exported };
}

const candidatesOf = new WeakMap<ListedRun['problem'], Map<string, number>>();

function known({ problem }: ListedRun, id: string) {
  const places =
    candidatesOf.get(problem) ?? new Map(problem.candidates.map((each, at) => [each.id, at]));
  candidatesOf.set(problem, places);
  const candidate = problem.candidates[places.get(id) ?? -1];
  let override: 'in' | 'out' | null = null;
  if (problem.fixed.in.includes(id)) override = 'in';
  else if (problem.fixed.out.includes(id)) override = 'out';
  return { override, merit: candidate?.merit ?? 0, attributes: candidate?.attributes ?? {} };
}

/** Ordinary attributes but the country, which has a column of its own. */
function wordsOf(definition: CallDefinition) {
  return attributeWords(definition).filter(({ attribute }) => attribute !== 'country');
}
