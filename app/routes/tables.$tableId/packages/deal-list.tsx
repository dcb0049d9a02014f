import type { Deal } from '~/core/negotiation/context';
import { useRoom } from '../room-context';
import { Points } from '../text/points';

/** A deal, article by article; what it leaves open is left out. */
export function DealList({ values }: { values: Deal }) {
  const { data, names } = useRoom();
  return (
    <dl className="grid gap-x-3 gap-y-0.5 text-sm sm:grid-cols-[minmax(6rem,auto)_1fr]">
      {data.issues.map(({ id, article, title }) => {
        const option = values[id];
        return option === undefined ? null : (
          <div key={id} className="contents">
            <dt className="text-muted">
              <abbr title={article} className="no-underline">
                {title}
              </abbr>
            </dt>
            <dd className="grid grid-cols-[1fr_auto] items-baseline gap-x-3">
              <span className="font-semibold">{names.option(id, option)}</span>
              <Points issue={id} option={option} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
