import { Link } from '@remix-run/react';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { Markdown } from '~/ui/markdown';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { PreviewPage } from './preview-page';
import { PreviewQuestions } from './preview-questions';

interface PreviewProps {
  preview: PreviewPage | null;
  intakeId: string;
}

/** The call and its form as applicants will read them. */
export function Preview({ preview, intakeId }: PreviewProps) {
  const { t } = useMessages();
  if (preview === null) {
    return (
      <EmptyState title={t('intake.preview.none')}>
        <Link to={`/intakes/${intakeId}/edit?part=whole`} className="link py-1">
          {t('intake.preview.faults')}
        </Link>
      </EmptyState>
    );
  }
  const { summary, about, places, opensAt, closesAt, timeZone } = preview;
  return (
    <div className="grid gap-8">
      <Section title={preview.title}>
        <p className="font-serif text-lg text-muted">{summary}</p>
        <p>
          {t('intake.preview.places', { places })} · {t('intake.opens')}{' '}
          <DateTime at={opensAt} zone={timeZone} /> · {t('intake.closes')}{' '}
          <DateTime at={closesAt} zone={timeZone} />
        </p>
        <Markdown html={about} />
      </Section>
      <Plain part="eligibility" lines={preview.eligibility} />
      <PreviewQuestions questions={preview.questions} />
      <Plain
        part="declarations"
        lines={preview.declarations.map(
          ({ label, purpose, options }) => `${label} (${options.join(' · ')}) ${purpose}`,
        )}
      />
      <Plain
        part="rubric"
        lines={preview.rubric.map(({ title, question, weight }) =>
          `${title} (× ${weight}). ${question}`.trim(),
        )}
      />
      <Plain
        part="selection"
        lines={preview.selection.map(({ title, target }) =>
          target ? `${title} (${t('intake.preview.target')})` : title,
        )}
      />
    </div>
  );
}

const partNamed = messageIds('intake.part.');

function Plain({ part, lines }: { part: string; lines: readonly string[] }) {
  const { t } = useMessages();
  if (lines.length === 0) return null;
  return (
    <Section title={t(partNamed(part))}>
      <ul className="grid max-w-prose list-disc gap-1.5 pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
