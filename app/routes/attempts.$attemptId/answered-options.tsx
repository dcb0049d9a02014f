import { Badge } from '~/ui/badge';
import { classes } from '~/ui/class-names';
import { useMessages } from '~/ui/messages/messages';
import type { ClosedItemPage } from './attempt-page';

type Option = NonNullable<ClosedItemPage['answers']>['options'][number];

/** Every option: whether it is right, whether it was chosen, and why. */
export function AnsweredOptions({ options }: { options: readonly Option[] }) {
  return (
    <ul className="grid gap-2">
      {options.map((option) => (
        <li
          key={option.id}
          className={classes(
            'grid gap-1 border-l-4 py-1 pl-3',
            option.right ? 'border-good' : option.chosen ? 'border-bad' : 'border-line',
          )}
        >
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-semibold">{option.text}</span>
            <Signs option={option} />
          </p>
          <p>{option.feedback}</p>
          {option.refusal && <Refused refusal={option.refusal} />}
        </li>
      ))}
    </ul>
  );
}

function Signs({ option: { right, chosen } }: { option: Option }) {
  const { t } = useMessages();
  return (
    <>
      {chosen && <Badge tone="accent">{t('check.yourChoice')}</Badge>}
      <Badge tone={right ? 'good' : chosen ? 'bad' : 'plain'}>
        {t(right ? 'check.right' : 'check.wrong')}
      </Badge>
    </>
  );
}

/** What the table itself would have said. */
function Refused({ refusal }: { refusal: NonNullable<Option['refusal']> }) {
  const { t } = useMessages();
  const { sentence, remedy, rule } = refusal;
  return (
    <div className="bg-bad-soft px-3 py-2 text-sm">
      <p className="font-semibold">{t('check.refusedByTable')}</p>
      <p>
        {sentence} {remedy}
        {rule && <cite className="ml-1 text-muted not-italic">{t('check.rule', { rule })}</cite>}
      </p>
    </div>
  );
}
