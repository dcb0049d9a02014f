import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';
import { Cell, Row, Table } from '~/ui/table';
import { Behind } from '../chart/behind';
import { useDebrief } from '../frame/debrief-context';
import { Seat } from '../frame/seat';
import type { PlanePicture as Picture } from './plane-data';
import { PlaneLegend } from './plane-legend';
import { PlanePicture } from './plane-picture';

interface PlaneViewProps {
  plane: Picture;
  comparable: readonly string[];
}

/** The frontier with the path of packages over it, for two parties of one's choice. */
export function PlaneView({ plane, comparable }: PlaneViewProps) {
  const { t } = useMessages();
  return (
    <Section title={t('debrief.plane.title')}>
      <Axes plane={plane} comparable={comparable} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <PlanePicture plane={plane} />
        <PlaneLegend plane={plane} />
      </div>
      <Behind>
        <PlaneTable plane={plane} />
      </Behind>
    </Section>
  );
}

function Axes({ plane, comparable }: PlaneViewProps) {
  const { t } = useMessages();
  const { names } = useDebrief();
  const choices = comparable.map((party) => ({ value: party, label: names.fullSeat(party) }));
  return (
    <Form method="get" preventScrollReset className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="part" value="deals" />
      <Select
        name="x"
        label={t('debrief.plane.x')}
        choices={choices}
        defaultValue={plane.x}
        small
      />
      <Select
        name="y"
        label={t('debrief.plane.y')}
        choices={choices}
        defaultValue={plane.y}
        small
      />
      <Button size="small">{t('debrief.plane.show')}</Button>
    </Form>
  );
}

function PlaneTable({ plane }: { plane: Picture }) {
  const { t } = useMessages();
  const { names } = useDebrief();
  const columns = [
    { key: 'point', title: t('debrief.column.point') },
    { key: 'x', title: <Seat seat={plane.x} />, numeric: true },
    { key: 'y', title: <Seat seat={plane.y} />, numeric: true },
  ];
  return (
    <Table caption={t('debrief.plane.title')} columns={columns}>
      {plane.marks.map(({ names: marks, points: [a, b] }) => (
        <Row key={marks[0]} head={marks.map((name) => t(`debrief.mark.${name}`)).join(', ')}>
          <Cell numeric>{a}</Cell>
          <Cell numeric>{b}</Cell>
        </Row>
      ))}
      {plane.offers.map(({ id, by, points: [a, b] }) => (
        <Row key={id} head={t('debrief.offer.by', { package: id, by: names.seat(by) })}>
          <Cell numeric>{a}</Cell>
          <Cell numeric>{b}</Cell>
        </Row>
      ))}
    </Table>
  );
}
