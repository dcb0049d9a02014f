import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Tabs } from '~/ui/tabs';
import { asksForDocument, editPage, withText } from './edit-page';
import { Editor } from './editor';
import { Head } from './head';
import { DONE, obey, plain } from './orders';
import { TakeBack } from './take-back';
import { ToldNotice } from './told-notice';
import { Versions } from './versions';

const TEACHERS = ['instructor', 'admin'] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('authoring.edit.pageTitle', { title: data?.page.title ?? '' }) },
];

/** A module in work; `?file=check.json&item=2` opens that file and shows its third item. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, TEACHERS);
  const { authoring } = context.services;
  const draft = await authoring.draft(user, params.moduleId ?? '');
  if (draft === null) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const done = DONE.find((one) => one === asked.get('done')) ?? null;
  const wanted = { file: asked.get('file'), item: Number(asked.get('item')) };
  return { page: editPage(authoring, draft, wanted, asksForDocument(request)), done };
}

/** Saves, removes, publishes; or shows a text as it would be, and keeps nothing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, TEACHERS);
  const { authoring } = context.services;
  const moduleId = params.moduleId ?? '';
  const form = await formText(request);
  const draft = await authoring.draft(user, moduleId);
  if (draft === null) throw new Response(null, { status: 404 });
  const [file, text] = [form('file'), plain(form('text'))];
  const once = asksForDocument(request);
  if (form('intent') === 'preview') {
    const wanted = { file, item: Number(form('item')) };
    const look = authoring.look(draft, wanted, messagesIn('en'), text);
    return data(withText({ fault: null, file, look }, text, once));
  }
  const order = await obey(authoring, user, moduleId, form);
  if ('fault' in order) {
    const status = order.fault === 'changed' ? 409 : 400;
    return data(withText({ fault: order.fault, file, look: null }, text, once), { status });
  }
  if (order.done === 'gone') return redirect('/modules/new?done=gone');
  const opened =
    order.done === 'removed' || file === ''
      ? ''
      : `&file=${encodeURIComponent(file)}&item=${Number(form('item'))}`;
  return redirect(`/modules/${moduleId}/edit?done=${order.done}${opened}`);
}

/**
 * A preview changes nothing that the loader tells. A refusal is no reason not to look again: what was
 * refused may have been saved, or been written over.
 */
export function shouldRevalidate({
  formData,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const intent = formData?.get('intent');
  return intent === 'preview' ? false : intent !== undefined || defaultShouldRevalidate;
}

export default function EditModule() {
  const { t } = useMessages();
  const { page, done } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const mine = told?.file === page.file ? told : undefined;
  return (
    <Page width="wide">
      <Head page={page} />
      <div className="mt-6 grid gap-6">
        <ToldNotice done={told ? null : done} fault={told?.fault ?? null} />
        <Tabs
          label={t('authoring.edit.files')}
          tabs={page.files.map(({ name, there, faults }) => ({
            to: `?file=${encodeURIComponent(name)}`,
            label: t('authoring.edit.tab', { name, faults, there: there ? 'yes' : 'no' }),
            current: name === page.file,
          }))}
        />
        <Editor
          key={`${page.file} ${page.changedAt}`}
          page={page}
          text={mine?.text ?? page.text}
          look={mine?.look ?? page.look}
        />
        <Versions moduleId={page.moduleId} versions={page.versions} />
        <TakeBack page={page} />
      </div>
    </Page>
  );
}
