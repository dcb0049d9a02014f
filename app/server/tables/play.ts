import { defaultStrategy, isStrategyName, strategies, thinkTime } from '~/core/bots';
import type { BotPlay } from './bots';

/** Bots as they play for people: by the strategy they were given, or the one that fits their party. */
export const usualPlay: BotPlay = {
  strategy(name, { parties }, seat) {
    if (name !== undefined && isStrategyName(name)) return strategies[name];
    const party = parties.find(({ id }) => id === seat);
    return party ? strategies[defaultStrategy(party)] : () => null;
  },
  thinkTime,
};
