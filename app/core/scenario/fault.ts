import type { CommonFaultCode, Fault, RawFault as RawFaultOf } from '../format/fault';

/** What can be wrong with a scenario file. Warnings have codes of their own. */
export type FaultCode =
  | CommonFaultCode
  | 'incomplete-payoff'
  | 'incomplete-stake'
  | 'wrong-chair'
  | 'forbids-everything'
  | 'out-of-reach'
  | 'out-of-time'
  | 'too-many-deals'
  | 'no-feasible-deal'
  | 'nothing-to-negotiate';

/** What is allowed but probably not meant. */
export type WarningCode =
  | 'uncited-source'
  | 'dominated-option'
  | 'indifferent'
  | 'agreement-possible'
  | 'closes-later'
  | 'nobody-to-ask';

/** A fault of a scenario before its place in the text is known. */
export type RawFault<Code = FaultCode> = RawFaultOf<Code>;

/** A fault of a scenario as shown to an author. */
export type ScenarioFault<Code = FaultCode> = Fault<Code>;
