import { useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { namesOf } from '~/ui/table-names';
import { Decision } from './decision/decision';
import { Desk } from './desk/chair-desk';
import { Floor } from './floor/floor';
import { SenderProvider } from './forms/sender';
import { OutcomeSummary } from './forms/summary';
import { Announcer } from './frame/announcer';
import { BottomNav } from './frame/bottom-nav';
import { ConnectionNote } from './frame/connection-note';
import { OutcomeBanner } from './frame/outcome-banner';
import { PagePart } from './frame/page-part';
import { Panels } from './frame/panels';
import { RoomTitle } from './frame/room-title';
import { Roster } from './frame/roster';
import { StatusBar } from './frame/status-bar';
import type { News } from './live/announce';
import { type Outbox, useOutbox } from './live/outbox';
import { useBackground } from './live/use-background';
import { useLive } from './live/use-live';
import { NowProvider } from './live/use-now';
import { usePlace } from './live/use-place';
import { useUnseen } from './live/use-unseen';
import { WhatNow } from './moves/what-now';
import { type Room as RoomParts, RoomProvider, roleOf } from './room-context';
import type { Cut, RoomData } from './room-data';
import { NegotiatingText } from './text/negotiating-text';

const NOTHING: Cut = { record: 0, packages: 0, said: [] };

/** The room: a table as one viewer sees it, live. @param answered what a posted form came back with */
export function Room({ data, answered }: { data: RoomData; answered: Outbox }) {
  const { t } = useMessages();
  const live = useLive(data);
  const sender = useOutbox(data.tableId, answered);
  const { place, unfolded, go, fold } = usePlace(data.place);
  const { texts, slices, whole } = useBackground(data, live.slices, place, unfolded);
  const { cards, news: released } = slices.evidence;
  const titles = Object.fromEntries([...cards, ...released].map(({ id, title }) => [id, title]));
  const room: RoomParts = {
    data,
    slices,
    me: data.seat,
    role: roleOf(data),
    names: namesOf(data, t, titles),
    can: (type) => slices.moves.some((move) => move.type === type && move.refusal === null),
    texts,
    cut: whole ? NOTHING : data.cut,
    place,
    unfolded,
    go,
    fold,
    unseen: useUnseen(live.slices, place.panel),
    connection: live.connection,
  };
  return (
    <RoomProvider value={room}>
      <SenderProvider value={sender}>
        <NowProvider serverNow={data.now}>
          <Layout news={live.news} instructor={data.instructor !== null} />
        </NowProvider>
      </SenderProvider>
    </RoomProvider>
  );
}

const SIDE =
  'grid content-start gap-5 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-4.5rem)] lg:overflow-y-auto lg:[scrollbar-width:thin]';

function Layout({ news, instructor }: { news: News | null; instructor: boolean }) {
  return (
    <Page width="wide" footer={false}>
      <RoomTitle />
      <StatusBar />
      <div className="grid gap-3 py-3 empty:hidden">
        <ConnectionNote />
        <OutcomeSummary />
        <OutcomeBanner />
      </div>
      <div className="grid gap-x-6 gap-y-6 pb-16 lg:grid-cols-[16.5rem_minmax(0,1fr)_24rem] lg:pb-0 2xl:grid-cols-[20rem_minmax(0,1fr)_26rem]">
        <div className={SIDE}>
          <WhatNow />
          <Floor />
          <Desk />
          {instructor && <PagePart part="tools" />}
          <Roster />
        </div>
        <div className="grid min-w-0 content-start gap-5">
          <Decision />
          <NegotiatingText />
        </div>
        <div className={SIDE}>
          <Panels />
        </div>
      </div>
      <BottomNav />
      <Announcer news={news} />
    </Page>
  );
}
