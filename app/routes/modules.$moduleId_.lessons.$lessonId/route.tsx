import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import {
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
} from '@remix-run/react';
import { formText } from '~/server/http/form';
import { signedIn } from '~/server/people/guard';
import { Markdown } from '~/ui/markdown';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { useOffline } from '~/ui/offline/use-offline';
import { Page } from '~/ui/page';
import { isBrokenLine } from '~/ui/steady-loader';
import type { LessonAnswer } from './answer';
import { Contents } from './contents';
import { Head } from './head';
import { lessonPage, nextAfter } from './lesson-page';
import { Note } from './note';
import { useOpened } from './use-opened';
import { WaysOn } from './ways-on';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('lesson.pageTitle', { title: data?.page.title ?? '' }) },
];

async function enter(request: Request, context: AppLoadContext, moduleId = '') {
  const { user } = await signedIn(request, context);
  const course = await context.services.curriculum.current(user.academyId, moduleId);
  if (course === null) {
    const withdrawn = await context.services.curriculum.withdrawn(user.academyId, moduleId);
    // The module's page says what became of it.
    throw withdrawn ? redirect(`/modules/${moduleId}`) : new Response(null, { status: 404 });
  }
  return { user, course };
}

/** A lesson as its reader has it before them. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user, course } = await enter(request, context, params.moduleId);
  const { learning, lessonNotes, scenarios, ids, clock, log } = context.services;
  const lesson = { moduleId: course.module.id, lessonId: params.lessonId ?? '' };
  const [progress, note] = await Promise.all([
    learning.progressOf(user.id, lesson.moduleId),
    lessonNotes.of(user, lesson),
  ]);
  const page = lessonPage(
    course,
    lesson.lessonId,
    { progress, note },
    {
      language: 'en',
      t: messagesIn('en'),
      scenarioTitle: (id) => scenarios.get(id)?.scenario.title ?? null,
      faulty: (detail) => log.warn(detail, 'a lesson has faults'),
    },
  );
  if (page === null) throw new Response(null, { status: 404 });
  return { page, commandId: ids.id(), of: { reader: user.id, made: clock.now() } };
}

/** Finishes the lesson and goes on, keeps a note, or notes that it was opened. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user, course } = await enter(request, context, params.moduleId);
  const { learning, lessonNotes } = context.services;
  const [moduleId, lessonId] = [course.module.id, params.lessonId ?? ''];
  if (!course.module.lessons.some(({ id }) => id === lessonId)) {
    throw new Response(null, { status: 404 });
  }
  const text = await formText(request);
  const commandId = text('commandId').slice(0, 40);
  switch (text('intent')) {
    case 'note': {
      // What waited on a device that several share goes to its writer, when they are back.
      const reader = text('reader');
      if (reader !== '' && reader !== user.id) throw new Response(null, { status: 401 });
      const { savedAt } = await lessonNotes.save(user, { moduleId, lessonId }, text('note'));
      return { kind: 'saved', at: savedAt } satisfies LessonAnswer;
    }
    case 'open':
      await learning.openLesson(user, moduleId, lessonId, `open-${commandId}`);
      return { kind: 'noted' } satisfies LessonAnswer;
    case 'finish': {
      await learning.finishLesson(user, moduleId, lessonId, `finish-${commandId}`);
      const next = nextAfter(course, lessonId);
      if (next === null) return redirect(`/modules/${moduleId}`);
      // Where there is no JavaScript, nothing else says that the next one is open.
      await learning.openLesson(user, moduleId, next, `next-${commandId}`);
      return redirect(`/modules/${moduleId}/lessons/${next}`);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

/** What was not sent changes nothing on the page. */
export const shouldRevalidate: ShouldRevalidateFunction = (change) =>
  change.defaultShouldRevalidate &&
  (change.formData?.get('intent') ?? 'finish') === 'finish' &&
  change.actionResult?.kind !== 'failed';

/** A dropped connection must not take the page away, and with it what was being read or written. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (error instanceof Response && error.status < 400) throw error;
    if (!isBrokenLine(error)) throw error;
    return { kind: 'failed' } satisfies LessonAnswer;
  }
}

export default function LessonRoute() {
  const { t } = useMessages();
  const { page, commandId, of } = useLoaderData<typeof loader>();
  const answer = useActionData<LessonAnswer>();
  const { offline } = useOffline();
  useOpened(page.id, commandId);
  return (
    <Page>
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,38rem)_17rem] lg:justify-center">
        <article className="grid min-w-0 content-start gap-8">
          <Head page={page} />
          {offline && (
            <Notice tone="warn" live="status" title={t('lesson.offline')}>
              <p>{t('lesson.offlineHint')}</p>
            </Notice>
          )}
          <Markdown html={page.html} lesson />
          <Note key={page.id} page={page} of={of} answer={answer} />
          <WaysOn page={page} commandId={commandId} failed={answer?.kind === 'failed'} />
        </article>
        <aside className="hidden lg:block print:hidden">
          <nav aria-label={t('lesson.contents')} className="sticky top-6 grid gap-3">
            <p className="label-caps">{t('lesson.contents')}</p>
            <Contents page={page} />
          </nav>
        </aside>
      </div>
    </Page>
  );
}
