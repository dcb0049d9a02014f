import { classes } from '~/ui/class-names';
import { useMessages } from '~/ui/messages/messages';
import { partyColour } from '~/ui/party-name';
import { Chart, Mark } from '../chart/chart';
import { useDebrief } from '../frame/debrief-context';
import type { PlanePicture as Picture } from './plane-data';

/** Deals as dots, the best of them as a line, the packages as a path, the deal as a star. */
export function PlanePicture({ plane }: { plane: Picture }) {
  const { t } = useMessages();
  const { names } = useDebrief();
  const [x, y] = [names.seat(plane.x), names.seat(plane.y)];
  const [left, low] = plane.reservation;
  return (
    <Chart
      label={t('debrief.plane.label', { x, y, ...plane.counts, offers: plane.offers.length })}
      x={{ title: t('debrief.plane.points', { party: x }), ticks: plane.xTicks }}
      y={{ title: t('debrief.plane.points', { party: y }), ticks: plane.yTicks }}
      marks={<Marks plane={plane} />}
    >
      <path d={plane.all} className="stroke-line stroke-[3px] [stroke-linecap:round]" />
      <path
        d={`M${left} 0V1000M0 ${low}H1000`}
        className="stroke-rule stroke-1 [stroke-dasharray:4_4]"
      />
      <path d={plane.feasible} className="stroke-rule stroke-[6px] [stroke-linecap:round]" />
      <path d={plane.edge} className="stroke-accent stroke-[1.5px]" />
      <path d={plane.frontier} className="stroke-accent stroke-[8px] [stroke-linecap:round]" />
      <path d={plane.path} className="stroke-rule stroke-1 opacity-60" />
    </Chart>
  );
}

function Marks({ plane }: { plane: Picture }) {
  const { t } = useMessages();
  const { names } = useDebrief();
  return (
    <>
      {plane.offers.map(({ id, by, at }, i) => (
        <Mark key={id} at={at} colour={partyColour(names.index(by))}>
          <span className="absolute size-2.5 -translate-1/2 rounded-full border-2 border-current bg-paper" />
          {(i === 0 || i === plane.offers.length - 1) && (
            <span className="absolute top-2 -translate-x-1/2 rounded-sm bg-paper/85 px-0.5 text-[0.6875rem] font-semibold text-ink">
              {id}
            </span>
          )}
        </Mark>
      ))}
      {plane.marks.map(({ names: marks, at }) => (
        <Mark key={marks[0]} at={at} className="z-10">
          <span
            className={classes(
              'absolute -translate-1/2 rotate-45 border-2 border-paper',
              marks.includes('reached') ? 'size-4 bg-seal' : 'size-3 bg-ink',
            )}
          />
          <span className="absolute bottom-2 left-1.5 rounded-sm bg-paper/85 px-1 py-0.5 text-xs font-semibold">
            {marks.map((name) => t(`debrief.mark.short.${name}`)).join(' · ')}
          </span>
        </Mark>
      ))}
    </>
  );
}
