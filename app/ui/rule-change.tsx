import { useMessages } from './messages/messages';

interface RuleSaid {
  title: string;
  /** Of a target, what each person by which it is missed costs, in hundredths of merit. */
  weight: number | null;
}

interface RuleChangeProps {
  before: RuleSaid;
  /** Null: the rule was taken out. */
  after: RuleSaid | null;
}

/** How a rule of selection was loosened, in the words of the call. */
export function RuleChange({ before, after }: RuleChangeProps) {
  const { t } = useMessages();
  if (after === null) return t('call.change.ruleGone', { before: before.title });
  // What it costs is said where that was changed.
  const costs = before.weight !== after.weight;
  const said = ({ title, weight }: RuleSaid) =>
    costs && weight !== null
      ? t('call.change.rulePoints', { title, points: (weight / 100).toFixed(2) })
      : title;
  return t('call.change.rule', { before: said(before), after: said(after) });
}
