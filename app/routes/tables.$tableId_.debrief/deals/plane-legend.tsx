import type { ReactNode } from 'react';
import { useMessages } from '~/ui/messages/messages';
import type { PlanePicture } from './plane-data';

/** What each sign of the picture means, and how to read it. */
export function PlaneLegend({ plane }: { plane: PlanePicture }) {
  const { t } = useMessages();
  const { feasible, frontier } = plane.counts;
  return (
    <div className="grid gap-3 text-sm">
      <ul className="grid gap-1.5">
        <Sign sign={<i className="size-1 rounded-full bg-rule opacity-60" />}>
          {t('debrief.legend.all')}
        </Sign>
        <Sign sign={<i className="size-1.5 rounded-full bg-rule" />}>
          {t('debrief.legend.feasible', { count: feasible })}
        </Sign>
        {frontier > 0 && (
          <Sign sign={<i className="size-2 rounded-full bg-accent" />}>
            {t('debrief.legend.frontier', { count: frontier })}
          </Sign>
        )}
        <Sign sign={<i className="h-0.5 w-4 bg-accent" />}>{t('debrief.legend.edge')}</Sign>
        <Sign sign={<i className="w-4 border-t border-dashed border-rule" />}>
          {t('debrief.legend.reservation')}
        </Sign>
        {plane.offers.length > 0 && (
          <Sign sign={<i className="size-2.5 rounded-full border-2 border-muted" />}>
            {t('debrief.legend.offers')}
          </Sign>
        )}
        {plane.marks.flatMap(({ names }) =>
          names.map((name) => (
            <Sign key={name} sign={<b>{t(`debrief.mark.short.${name}`)}</b>}>
              {t(`debrief.mark.${name}`)}
            </Sign>
          )),
        )}
      </ul>
      <p className="text-muted">{t('debrief.plane.read')}</p>
    </div>
  );
}

function Sign({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[2.25rem_1fr] items-baseline gap-2">
      <span className="flex min-h-3 items-center justify-center" aria-hidden="true">
        {sign}
      </span>
      <span>{children}</span>
    </li>
  );
}
