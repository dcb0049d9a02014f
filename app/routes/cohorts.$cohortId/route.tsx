import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { teaches } from '~/server/exercises/parts';
import { formText } from '~/server/http/form';
import { announcementLetter, linkOrigin } from '~/server/mail/letters';
import { signedInAs } from '~/server/people/guard';
import { Badge } from '~/ui/badge';
import { CohortTabs } from '~/ui/cohort-tabs';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { AnnouncePart } from './announce-part';
import { AnswerNotice } from './answer-notice';
import { EnrolPart } from './enrol-part';
import { GroupsPart } from './groups-part';
import { MembersPart } from './members-part';
import { perform } from './perform';

const ANNOUNCEMENTS = 10;
const FOLLOWERS = ['instructor', 'coordinator', 'admin'] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('cohort.pageTitle', { name: data?.cohort.name ?? '' }) },
];

/** A cohort; `?group=`, `?page=` choose members, `?to=` the one to write to. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const { cohorts, announcements } = context.services;
  const { searchParams } = new URL(request.url);
  const shown = {
    page: Number(searchParams.get('page')) || 1,
    group: searchParams.get('group') ?? '',
  };
  const cohortId = params.cohortId ?? '';
  const cohort = await cohorts.page(user, cohortId, shown);
  if (cohort === null) throw new Response(null, { status: 404 });
  return {
    cohort,
    group: shown.group,
    to: await cohorts.member(user, cohortId, searchParams.get('to') ?? ''),
    announcements: await announcements.sent(user, cohortId, ANNOUNCEMENTS),
    mayTeach: teaches(user),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const { services } = context;
  const text = await formText(request.clone());
  const people = (await request.formData()).getAll('person').map(String);
  const cohortId = params.cohortId ?? '';
  const link = `${linkOrigin(services.config, request)}/announcements`;
  const letter = (title: string, body: string) => (cohort: string) =>
    announcementLetter(messagesIn('en'), { cohort, title, body, link });
  const answer = await perform({ services, user, cohortId, text, people, letter });
  if (answer === null) throw new Response(null, { status: 404 });
  return data(answer, { status: answer.fault === null ? 200 : 400 });
}

export default function CohortPage() {
  const { t } = useMessages();
  const { cohort, group, to, announcements, mayTeach } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page>
      <Masthead
        kicker={t('cohort.kicker')}
        title={cohort.name}
        facts={
          <>
            <span>{t('cohort.size', { people: cohort.size })}</span>
            <span>{t('cohort.groups', { groups: cohort.groups.length })}</span>
            {cohort.archived && <Badge tone="warn">{t('cohort.archived')}</Badge>}
          </>
        }
      />
      <div className="mt-4 grid gap-8">
        <CohortTabs cohortId={cohort.id} current="people" />
        {answer && <AnswerNotice answer={answer} />}
        <MembersPart cohort={cohort} group={group} mayTeach={mayTeach} />
        <EnrolPart enrolled={answer?.enrolled ?? null} open={cohort.size === 0} />
        <AnnouncePart to={to} announcements={announcements} mayTeach={mayTeach} />
        <GroupsPart cohort={cohort} />
      </div>
    </Page>
  );
}
