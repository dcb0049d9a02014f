import type { JsonPath, RawFault } from '../../format/fault';
import { peopleOf } from '../selection/rows';
import { countOf, type SelectionRule } from '../selection/rules';
import { type CallDefinition, PREFER_NOT_TO_SAY } from './schema';

/** Nobody can be told apart within five people, nor within all but five. */
const FEWEST = 5;

/** A number that a rule sets for those who declare certain values. */
export interface DeclaredBound {
  /** The declared matter, such as `gender`. */
  readonly matter: string;
  readonly values: readonly string[];
  readonly kind: 'atLeast' | 'atMost';
  /** People, of the places of the call. */
  readonly count: number;
}

type Asked = Pick<CallDefinition, 'declarations' | 'places' | 'selection'>;

/**
 * The numbers that rules of selection set for what people declare. Whoever compares merits with the
 * list can tell when such a rule decided, and then its number is how many of those chosen declared
 * the values: it may be exact (docs/decisions/0020).
 */
export function declaredBounds({ declarations, places, selection }: Asked): DeclaredBound[] {
  const options = optionsOf({ declarations });
  return selection.flatMap((rule) => boundsOf(rule, options, places).map(({ bound }) => bound));
}

/**
 * Rules over declared matters that would tell what few people declared: as many of some as of others,
 * fewer than five or all but fewer than five, and several over one matter that leave fewer than five
 * to the others when all of them decide.
 */
export function* declaredRuleFaults({
  declarations,
  places,
  selection,
}: Asked): Generator<RawFault> {
  const options = optionsOf({ declarations });
  const before = new Map<string, DeclaredBound[]>();
  for (const [index, rule] of selection.entries()) {
    const at = ['selection', index];
    if (rule.kind === 'equal') {
      if (![rule.left, rule.right].some(({ attribute }) => options.has(attribute))) continue;
      const expected = 'another kind: as many of some as of others tells who the rest are';
      yield { path: [...at, 'kind'], code: 'wrong-value', found: 'equal', expected };
      continue;
    }
    for (const { bound, path } of boundsOf(rule, options, places)) {
      const { count, matter } = bound;
      const others = before.get(matter) ?? [];
      before.set(matter, [...others, bound]);
      if (Math.min(count, places - count) < FEWEST) {
        const expected = `${FEWEST} people at least, and ${FEWEST} fewer than there are places`;
        yield { path: [...at, ...path], code: 'out-of-bounds', found: `${count}`, expected };
      } else if (!standTogether([...others, bound], places)) {
        const expected = `rules of one kind over other values, that leave ${FEWEST} places or more`;
        yield { path: [...at, ...path], code: 'wrong-value', found: `${count}`, expected };
      }
    }
  }
}

/** Whether the people whom none of the bounds counts are five or more when all are exact. */
function standTogether(bounds: readonly DeclaredBound[], places: number): boolean {
  if (bounds.length === 1) return true;
  const values = bounds.flatMap((bound) => bound.values);
  const sum = bounds.reduce((all, { count }) => all + count, 0);
  const alike = new Set(bounds.map(({ kind }) => kind)).size === 1;
  return alike && new Set(values).size === values.length && places - sum >= FEWEST;
}

type Options = ReadonlyMap<string, readonly string[]>;

/** What may be declared, by matter; not saying is nothing that a rule could count. */
function optionsOf({ declarations }: Pick<CallDefinition, 'declarations'>): Options {
  const said = (ids: readonly string[]) => ids.filter((id) => id !== PREFER_NOT_TO_SAY);
  return new Map(
    declarations.map(({ id, options }) => [id, said(options.map((option) => option.id))]),
  );
}

function boundsOf(
  rule: SelectionRule,
  options: Options,
  places: number,
): { bound: DeclaredBound; path: JsonPath }[] {
  if (rule.kind === 'equal') return [];
  if (rule.kind === 'perValue') {
    const { attribute: matter, values = options.get(matter) ?? [] } = rule;
    if (!options.has(matter)) return [];
    return (['atLeast', 'atMost'] as const).flatMap((kind) => {
      const count = rule[kind];
      if (count === undefined) return [];
      return values.map((value) => {
        return { bound: { matter, values: [value], kind, count }, path: [kind] };
      });
    });
  }
  const { attribute: matter, is: values } = rule.where;
  if (!options.has(matter)) return [];
  const count = peopleOf(countOf(rule), places);
  const path = [rule.share === undefined ? 'count' : 'share'];
  return [{ bound: { matter, values, kind: rule.kind, count }, path }];
}
