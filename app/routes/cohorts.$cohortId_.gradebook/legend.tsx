import { useMessages } from '~/ui/messages/messages';

/** What the signs of the cells mean. */
export function Legend() {
  const { t } = useMessages();
  const signs = [
    { sign: t('gradebook.sign.notStarted'), meaning: t('gradebook.cell.notStarted') },
    { sign: t('gradebook.sign.started'), meaning: t('gradebook.cell.started') },
    { sign: t('gradebook.sign.waiting'), meaning: t('gradebook.cell.waiting') },
    { sign: t('gradebook.sign.done'), meaning: t('gradebook.cell.done') },
    { sign: '72', meaning: t('gradebook.legend.percent') },
    {
      sign: t('gradebook.sign.belowPass', { percent: 41 }),
      meaning: t('gradebook.legend.belowPass'),
    },
  ];
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {signs.map(({ sign, meaning }) => (
        <div key={sign} className="flex gap-1.5">
          <dt className="font-semibold text-ink">{sign}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
