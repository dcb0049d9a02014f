import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { OpenPage } from './application-page';
import { sectionsOf } from './parts';
import { QuestionFrame, type Wrong } from './question-frame';
import type { ApplicationTold } from './told';
import type { useApplication } from './use-application';

interface QuestionsProps {
  page: OpenPage;
  told: ApplicationTold | undefined;
  writing: ReturnType<typeof useApplication>;
}

/** The questions of a part under their headings. */
export function Questions({ page, told, writing }: QuestionsProps) {
  const { t } = useMessages();
  const { questions, answers, eligibility, faults } = page;
  const found: readonly (Wrong & { question: string })[] =
    told?.kind === 'incomplete' ? told.missing : faults;
  return sectionsOf(questions).map((section) => (
    <Section key={section[0]?.id} title={section[0]?.section ?? t('application.questions')}>
      <div className="grid gap-6">
        {section.map((question) => (
          <QuestionFrame
            key={question.id}
            question={question}
            given={answers[question.id] ?? null}
            changed={writing.changed[question.id]}
            wrong={found.find((each) => each.question === question.id)}
            rules={eligibility.filter((rule) => rule.question === question.id)}
            state={writing.states[question.id]}
            madeFrom={writing.madeFrom(question.id)}
            waiting={writing.waiting[question.id]}
          />
        ))}
      </div>
    </Section>
  ));
}
