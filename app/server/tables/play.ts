import type { BotPlay } from './bots';

/** Bots that sit and listen. */
export const silentPlay: BotPlay = {
  strategy: () => () => null,
  thinkTime: () => 20_000,
};
