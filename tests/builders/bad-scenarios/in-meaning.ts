import type { BadScenario } from './plant';
import { changed, one, put } from './plant';

export const mandates: BadScenario[] = [
  one('no chair', put('parties.2.chair', false), 'wrong-chair', 'parties', 'no chair'),
  one('two chairs', put('parties.1.chair', true), 'wrong-chair', 'parties', '2 chairs'),
  one(
    'a chair that votes',
    put('parties.2.votes', true),
    'wrong-chair',
    'parties[2].votes',
    'neither',
  ),
  one(
    'an issue without points',
    put('parties.1.confidential.payoff.fund', undefined),
    'incomplete-payoff',
    'parties[1].confidential.payoff.fund',
    'every option of "fund"',
  ),
  one(
    'an option without points',
    put('parties.1.confidential.payoff.fund.small', undefined),
    'incomplete-payoff',
    'parties[1].confidential.payoff.fund.small',
    'option "small" of "fund"',
  ),
  one(
    'a payoff sheet without a reservation',
    put('parties.1.confidential.reservation', undefined),
    'incomplete-stake',
    'parties[1].confidential.reservation',
    'because there is a payoff sheet',
  ),
  one(
    'a voter without a stake',
    put('parties.1.confidential', { instructions: 'Listen.' }),
    'incomplete-stake',
    'parties[1].confidential.payoff',
    'votes',
  ),
  one(
    'a reservation beyond the best deal',
    put('parties.1.confidential.reservation', 34),
    'out-of-reach',
    'parties[1].confidential.reservation',
    'found 34',
    'at most 33',
  ),
  one(
    'a reservation beyond reach only after capital has spoken',
    put('parties.0.confidential.capital.0.reservation', 99),
    'out-of-reach',
    'parties[0].confidential.capital[0].reservation',
    'found 99',
  ),
  one(
    'red lines on every option of an issue',
    put('parties.0.confidential.redLines.0.options', ['real-time', 'daily', 'monthly']),
    'forbids-everything',
    'parties[0].confidential.redLines',
    '"flow-data"',
  ),
  one(
    'an inject after the end',
    put('injects.0.when.afterMinutes', 30),
    'out-of-time',
    'injects[0].when.afterMinutes',
    'the 30 minutes',
  ),
  one(
    'instructions after the end',
    put('parties.0.confidential.capital.0.afterMinutes', 45),
    'out-of-time',
    'parties[0].confidential.capital[0].afterMinutes',
    'found 45',
  ),
  one(
    'phases longer than the meeting',
    put('procedure.phases.drafting', 60),
    'out-of-time',
    'procedure.phases',
    '70 minutes in all',
  ),
];

export const games: BadScenario[] = [
  one(
    'no deal that all mandates allow',
    put('parties.1.confidential.reservation', 33),
    'no-feasible-deal',
    'parties',
    'none of 6 deals',
    'noAgreementPossible',
  ),
  one(
    'nothing to negotiate',
    changed(({ parties }) => {
      Object.assign(parties?.[1]?.confidential?.payoff ?? {}, {
        'flow-data': { 'real-time': 0, daily: 1, monthly: 12 },
        fund: { large: 2, small: 1 },
      });
    }),
    'nothing-to-negotiate',
    'parties',
    'every party',
  ),
  one(
    'more deals than can be looked at',
    changed((file) => {
      const options = Array.from({ length: 6 }, (_, i) => ({
        id: `o-${i}`,
        label: 'L',
        text: 'T',
      }));
      const issues = Array.from({ length: 8 }, (_, i) => ({
        id: `i-${i}`,
        article: `Article ${i}`,
        title: 'T',
        lead: 'L',
        options,
      }));
      const row = Object.fromEntries(options.map(({ id }, points) => [id, points]));
      const payoff = Object.fromEntries(issues.map(({ id }) => [id, row]));
      for (const party of file.parties?.slice(0, 2) ?? []) {
        Reflect.set(party, 'confidential', { instructions: 'I', reservation: 0, payoff });
      }
      Object.assign(file, { issues, evidence: [], injects: [] });
    }),
    'too-many-deals',
    'issues',
    '1679616 possible deals',
  ),
];
