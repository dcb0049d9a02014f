import { useMessages } from '~/ui/messages/messages';
import { Pick } from '../forms/fields';
import { useRoom } from '../room-context';
import type { RoomIssue } from '../room-data';
import { isRedLine } from '../score';

/** The value of one issue in a package, with what each is worth to oneself. */
export function ValuePick({ issue, first }: { issue: RoomIssue; first: string }) {
  const { t } = useMessages();
  const { brief } = useRoom().slices;
  const choices = issue.options.map(({ id, label }) => {
    const points = brief?.payoff?.[issue.id]?.[id];
    if (!brief || points === undefined) return { value: id, label };
    const kind = isRedLine(brief, issue.id, id) ? 'redLine' : 'worth';
    return { value: id, label: t(`room.package.option.${kind}`, { option: label, points }) };
  });
  return (
    <Pick
      name={`values.${issue.id}`}
      label={t('ui.article', { article: issue.article, title: issue.title })}
      choices={[{ value: '', label: t('room.package.open') }, ...choices]}
      first={first}
    />
  );
}
