import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { signedIn } from '~/server/people/guard';
import { lengthOf } from '~/ui/length';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Concepts, Outcomes, Practice, Sources } from './around';
import { type ModulePage, modulePage } from './module-page';
import { Steps } from './steps';
import { WhereYouAre } from './where-you-are';
import { Withdrawn } from './withdrawn';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: messagesIn('en')('module.pageTitle', {
      title: data?.page?.title ?? data?.withdrawn ?? '',
    }),
  },
];

/** A module and how far its reader is; of one that was withdrawn, its title and that it was. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { curriculum, learning, scenarios } = context.services;
  const moduleId = params.moduleId ?? '';
  const course = await curriculum.current(user.academyId, moduleId);
  if (course === null) {
    const withdrawn = await curriculum.withdrawn(user.academyId, moduleId);
    if (withdrawn === null) throw new Response(null, { status: 404 });
    return data({ page: null, withdrawn: withdrawn.module.title }, { status: 410 });
  }
  const [progress, grades, tracks] = await Promise.all([
    learning.progressOf(user.id, course.module.id),
    learning.gradesOf(user.id),
    curriculum.tracks(user.academyId),
  ]);
  const titles = new Map(
    tracks.flatMap(({ modules }) => modules.map(({ id, title }) => [id, title] as const)),
  );
  const page = modulePage(course, progress, grades, {
    scenarioOf: (id) => scenarios.get(id)?.scenario ?? null,
    titleOf: (id) => titles.get(id) ?? null,
  });
  return { page, withdrawn: null };
}

export default function ModuleRoute() {
  const { page, withdrawn } = useLoaderData<typeof loader>();
  return page ? <Taught page={page} /> : <Withdrawn title={withdrawn ?? ''} />;
}

function Taught({ page }: { page: ModulePage }) {
  const { t } = useMessages();
  const { track, title, summary, level, minutes, themes, authors, license } = page;
  return (
    <Page>
      <p className="pb-3 text-sm">
        <Link to={`/tracks/${track}`} className="link inline-flex min-h-6 items-center">
          {t(`track.${track}`)}
        </Link>
      </p>
      <Masthead
        title={title}
        lead={summary}
        facts={
          <>
            <span>{t(`scenario.level.${level}`)}</span>
            <span>{lengthOf(t, minutes)}</span>
            <span>{themes.map((theme) => t(`scenario.theme.${theme}`)).join(', ')}</span>
            <span>{t('scenario.by', { authors: authors.join(', '), license })}</span>
          </>
        }
      />
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[1fr_20rem]">
        <aside className="lg:order-last">
          <WhereYouAre page={page} />
        </aside>
        <div className="grid min-w-0 content-start gap-10">
          <Steps page={page} />
          <Outcomes outcomes={page.outcomes} />
          <Practice scenarios={page.scenarios} />
          <Concepts concepts={page.concepts} />
          <Sources sources={page.sources} />
        </div>
      </div>
    </Page>
  );
}
