export { type Random, seeded } from './random';
export { type Run, type SimulationInput, simulate } from './simulate';
export { defaultStrategy, strategies } from './strategies';
export {
  isStrategyName,
  type Strategy,
  type StrategyName,
  strategyNames,
  type Turn,
} from './strategy';
export { thinkTime } from './thinkTime';
