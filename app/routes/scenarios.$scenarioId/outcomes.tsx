import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

/** What somebody can do afterwards. */
export function Outcomes({ outcomes }: { outcomes: readonly string[] }) {
  const { t } = useMessages();
  return (
    <Section title={t('scenario.outcomes')} id="outcomes">
      <div className="reading">
        <ol>
          {outcomes.map((outcome) => (
            <li key={outcome}>{outcome}</li>
          ))}
        </ol>
      </div>
    </Section>
  );
}
