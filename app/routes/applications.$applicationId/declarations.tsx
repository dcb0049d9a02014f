import { declaredMark } from '~/core/fellowship/call/answer-mark';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { OpenPage } from './application-page';
import { CONSENT, DECLARE, FIELD } from './field-names';

/** What somebody may say of themself: apart from the questions, optional, by a consent of its own. */
export function Declarations({ declarations }: Pick<OpenPage, 'declarations'>) {
  const { t } = useMessages();
  const { asked, declared } = declarations;
  return (
    <Section title={t('application.declare.title')} id="declarations">
      <p>{t('application.declare.lead')}</p>
      <input type="hidden" name={FIELD.declares} value="yes" />
      <input
        type="hidden"
        name={FIELD.madeDeclared}
        value={declaredMark(declared?.values ?? null)}
      />
      {asked.map(({ id, label, purpose, options }) => (
        <fieldset key={id} className="grid gap-1">
          <legend className="mb-1 font-semibold">{label}</legend>
          <p className="text-sm text-muted">{purpose}</p>
          <div className="flex flex-wrap gap-x-6">
            {options.map((option) => (
              <label key={option.id} className="flex min-h-11 items-center gap-2">
                <input
                  type="radio"
                  name={DECLARE + id}
                  value={option.id}
                  defaultChecked={declared?.values[id] === option.id}
                  className="size-4.5 accent-accent"
                />
                {option.label}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <label className="flex min-h-11 items-start gap-3 border-l-4 border-accent bg-accent-soft px-3 py-2">
        <input
          type="checkbox"
          name={CONSENT}
          value="yes"
          defaultChecked={declared !== null}
          className="mt-1 size-4.5 shrink-0 accent-accent"
        />
        <span>{t('application.declare.consent')}</span>
      </label>
      {declared !== null && (
        <div className="grid justify-items-start gap-1">
          <p className="text-sm text-muted">{t('application.declare.kept')}</p>
          <Button size="small" name={FIELD.intent} value="undeclare">
            {t('application.declare.takeBack')}
          </Button>
        </div>
      )}
    </Section>
  );
}
