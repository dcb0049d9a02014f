import { Badge } from '~/ui/badge';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { CallPage } from './call-page';

/** How it is decided: who reads, by what, and by which rules places are given. */
export function Decided({ call }: { call: CallPage }) {
  const { t } = useMessages();
  const { rubric, hidden, reviews, thirdAbove, rules, places } = call;
  const list = (matters: readonly string[]) =>
    matters.map((matter) => t(`call.matter.${matter}`)).join(', ');
  const shown = rubric.filter(({ needs }) => needs.length > 0);
  return (
    <Section title={t('call.decided')}>
      <h3 className="text-lg">{t('call.blind')}</h3>
      <p>{t('call.blindBody', { reviews, above: thirdAbove, hidden: list(hidden) })}</p>
      {shown.length > 0 && (
        <ul className="grid list-disc gap-1 pl-6">
          {shown.map(({ id, title, needs, because }) => (
            <li key={id}>
              {t('call.blindBut', { title, needs: list(needs), because: because ?? '' })}
            </li>
          ))}
        </ul>
      )}
      <h3 className="text-lg">{t('call.rubric')}</h3>
      <div className="grid gap-1">
        {rubric.map(({ id, title, question, weight, levels }) => (
          <Disclosure
            key={id}
            summary={
              <span>
                {title}{' '}
                <span className="font-normal text-muted">{t('call.weight', { weight })}</span>
              </span>
            }
          >
            {question !== null && <p className="mb-2">{question}</p>}
            <ul className="grid gap-1">
              {levels.map(({ points, descriptor }) => (
                <li key={points} className="flex gap-3">
                  <span className="w-20 shrink-0 text-muted tabular-nums">
                    {t('call.points', { points })}
                  </span>
                  <span>{descriptor}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        ))}
      </div>
      <h3 className="text-lg">{t('call.rules')}</h3>
      <p>{t('call.rulesBody', { places })}</p>
      {rules.length > 0 && (
        <ul className="grid gap-2">
          {rules.map(({ id, title, sensitive, must }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span>{title}</span>
              <Badge tone={must ? 'accent' : 'plain'}>
                {t(must ? 'call.rule.must' : 'call.rule.target')}
              </Badge>
              {sensitive && <Badge>{t('call.rule.declared')}</Badge>}
            </li>
          ))}
        </ul>
      )}
      {rules.some(({ sensitive }) => sensitive) && <p>{t('call.declaredUse')}</p>}
      <p>{t('call.equals')}</p>
    </Section>
  );
}
