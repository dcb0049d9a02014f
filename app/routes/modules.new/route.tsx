import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TRACKS } from '~/core/learning/format/module';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';
import { BeginForm } from './begin-form';
import { CopyForm } from './copy-form';
import { InWork } from './in-work';

const TEACHERS = ['instructor', 'admin'] as const;

/** As long as a title may be in module.json. */
const LONGEST_TITLE = 120;

export const meta: MetaFunction = () => [{ title: messagesIn('en')('authoring.new.pageTitle') }];

/** Ways to begin a module, and the academy's modules in work. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, TEACHERS);
  const { authoring, curriculum } = context.services;
  const inWork = await authoring.list(user);
  const own = new Set(inWork.map(({ moduleId }) => moduleId));
  return {
    inWork,
    tracks: [...TRACKS],
    shipped: curriculum
      .shipped()
      .filter(({ module }) => !own.has(module.id))
      .map(({ module: { id, title, track } }) => ({ id, title, track })),
    longest: LONGEST_TITLE,
    gone: new URL(request.url).searchParams.get('done') === 'gone',
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, TEACHERS);
  const { authoring } = context.services;
  const form = await formText(request);
  if (form('intent') === 'copy') {
    const copied = await authoring.copy(user, form('module'));
    if (copied === null) return data({ fault: 'copy' as const, title: '' }, { status: 400 });
    return redirect(`/modules/${copied}/edit`);
  }
  const title = form('title').trim();
  const track = TRACKS.find((one) => one === form('track'));
  if (title === '' || title.length > LONGEST_TITLE || track === undefined) {
    return data({ fault: 'title' as const, title }, { status: 400 });
  }
  return redirect(`/modules/${await authoring.begin(user, { title, track })}/edit`);
}

export default function NewModule() {
  const { t } = useMessages();
  const { inWork, tracks, shipped, longest, gone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const fault = refused?.fault ?? null;
  return (
    <Page width="reading">
      <Masthead title={t('authoring.new.title')} lead={t('authoring.new.lead')} />
      <div className="mt-6 grid gap-10">
        {gone && (
          <Notice tone="good" live="status">
            {t('authoring.done.gone')}
          </Notice>
        )}
        <Section title={t('authoring.new.begin')}>
          <BeginForm
            tracks={tracks}
            longest={longest}
            title={refused?.title ?? ''}
            refused={fault === 'title'}
          />
        </Section>
        {shipped.length > 0 && (
          <Section title={t('authoring.new.copy')}>
            <CopyForm shipped={shipped} refused={fault === 'copy'} />
          </Section>
        )}
        <Section title={t('authoring.new.upload')}>
          <p className="text-muted">{t('authoring.new.uploadLead')}</p>
          <div>
            <LinkButton to="/modules/upload">{t('authoring.upload.link')}</LinkButton>
          </div>
        </Section>
        <InWork modules={inWork} />
      </div>
    </Page>
  );
}
