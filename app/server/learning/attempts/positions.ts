import type { Item } from '~/core/learning/format/items';
import {
  type OptionRefusal,
  type PositionPicture,
  pictureOf,
} from '~/core/learning/position/picture';
import { type PlayedPosition, playPosition } from '~/core/learning/position/position';
import { publicScenario } from '~/core/scenario/publicPart';
import type { LearningTools } from '../parts';

/** The position of a move, played anew; null where the item has none or its scenario is gone. */
export function positionOf(
  scenarios: LearningTools['scenarios'],
  item: Item,
): { picture: PositionPicture; played: PlayedPosition } | null {
  if (item.type !== 'move') return null;
  const scenario = scenarios.get(item.position.scenario)?.scenario;
  if (!scenario) return null;
  const result = playPosition(scenario, item.position);
  if (!result.ok) return null;
  const played = result.position;
  return { picture: pictureOf(played, item.position.seat, publicScenario(scenario)), played };
}

/** What the table itself refuses of a move's options. */
export function refusalsOf(item: Item, position: PlayedPosition): OptionRefusal[] {
  if (item.type !== 'move') return [];
  return item.options.flatMap(({ id, command }) => {
    const judgement = position.judge(command);
    return judgement.kind === 'refused' ? [{ option: id, refusal: judgement.refusal }] : [];
  });
}
