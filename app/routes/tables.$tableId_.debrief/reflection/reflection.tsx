import { useSearchParams } from '@remix-run/react';
import { DateTime } from '~/ui/date-time';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/section';
import { OthersReflections } from './others-reflections';
import type { ReflectionPart } from './reflection-data';
import { ReflectionForm } from './reflection-form';

/** What one thinks of it, and for the instructor what everybody does. */
export function Reflection({ questions, rubric, own, evidence, all }: ReflectionPart) {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const savedAt = own?.savedAt ?? null;
  return (
    <div className="grid gap-8">
      {own && (
        <Section title={t('debrief.reflection.title')}>
          {savedAt !== null && (
            <Notice
              tone="good"
              {...(search.has('saved') ? { live: 'status' as const } : {})}
              title={t('debrief.reflection.saved')}
            >
              <p>
                <DateTime at={savedAt} />
              </p>
            </Notice>
          )}
          {evidence !== null && (
            <p>
              <LinkButton to={evidence}>{t('debrief.reflection.evidence')}</LinkButton>
            </p>
          )}
          <ReflectionForm questions={questions} rubric={rubric} own={own} />
        </Section>
      )}
      {all && (
        <Section title={t('debrief.reflection.all')}>
          <OthersReflections questions={questions} rubric={rubric} all={all} />
        </Section>
      )}
    </div>
  );
}
