import { classes } from '~/ui/class-names';
import { useMessages } from '~/ui/messages/messages';
import { PartyDot, partyColour } from '~/ui/party-name';
import { Chart, Mark } from '../chart/chart';
import { useDebrief } from '../frame/debrief-context';
import type { ConcessionPicture as Picture } from './concessions-data';

/** Dashes tell lines apart where colours do not. */
const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '4 2', '12 4'];

/** One step line per party, from all it asked for at the start to where it ended. */
export function ConcessionPicture({
  picture,
  chosen,
}: {
  picture: Picture;
  chosen: string | null;
}) {
  const { t } = useMessages();
  const { names } = useDebrief();
  const { lines, shares, reservation } = picture;
  const parties = lines.map(({ party }) => names.seat(party)).join(', ');
  return (
    <Chart
      ends
      label={t('debrief.concessions.label', { parties })}
      x={{ title: t('debrief.concessions.x'), ticks: picture.xTicks }}
      y={{
        title: t(shares ? 'debrief.concessions.yShares' : 'debrief.concessions.yOwn'),
        ticks: picture.yTicks,
      }}
      marks={<Ends picture={picture} chosen={chosen} />}
    >
      <path
        d={`M0 ${reservation}H1000`}
        className="stroke-ink stroke-[1.5px] [stroke-dasharray:4_4]"
      />
      {lines.map(({ party, path }) => (
        <path
          key={party}
          d={path}
          style={{
            stroke: partyColour(names.index(party)),
            strokeDasharray: DASHES[names.index(party) % DASHES.length],
          }}
          className={party === chosen ? 'stroke-[3.5px]' : 'stroke-[1.75px]'}
        />
      ))}
    </Chart>
  );
}

function Ends({ picture, chosen }: { picture: Picture; chosen: string | null }) {
  const { t } = useMessages();
  const { names } = useDebrief();
  return (
    <>
      {picture.lines.map(({ party, end: [x], label }) => (
        <Mark
          key={party}
          at={[x, label]}
          className={classes('-translate-y-1/2 pl-1.5 text-xs', party === chosen && 'font-bold')}
        >
          <PartyDot index={names.index(party)} /> {names.seat(party)}
        </Mark>
      ))}
      <Mark
        at={[0, picture.reservation]}
        className="-translate-y-full pb-1 pl-1 text-xs text-muted"
      >
        {t('debrief.concessions.reservation')}
      </Mark>
    </>
  );
}
