import type { Brief } from '~/core/negotiation/view';
import type { Payoff } from '~/core/scenario/schema';
import { classes } from '~/ui/class-names';
import { useMessages } from '~/ui/messages/messages';
import { useRoom } from '../room-context';
import { isRedLine } from '../score';

/** Points per option; what stands in the text now is set in bold. */
export function PayoffTable({ brief, payoff }: { brief: Brief; payoff: Payoff }) {
  const { t } = useMessages();
  const { data, slices } = useRoom();
  return (
    <table className="w-full text-left text-sm">
      <caption className="label-caps text-left">{t('room.mandate.points')}</caption>
      {data.issues.map((issue) => {
        const article = slices.text.articles.find((each) => each.issue === issue.id);
        const standing = new Set(article?.alternatives.map(({ option }) => option));
        return (
          <tbody key={issue.id} className="border-t border-line">
            <tr>
              <th scope="rowgroup" colSpan={2} className="pt-1.5 font-normal text-muted">
                {issue.article} · {issue.title}
              </th>
            </tr>
            {issue.options.map(({ id, label }) => (
              <tr key={id} className={classes(standing.has(id) && 'font-semibold')}>
                <th scope="row" className="py-0.5 pl-2 [font-weight:inherit]">
                  {label}
                  {isRedLine(brief, issue.id, id) && (
                    <span className="font-semibold text-bad"> {t('room.redLine')}</span>
                  )}
                </th>
                <td className="text-right tabular-nums">{payoff[issue.id]?.[id]}</td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
