import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useNavigation } from '@remix-run/react';
import { formatModuleFault } from '~/core/learning/parse/fault';
import { readUpload } from '~/server/authoring/upload-form';
import { signedInAs } from '~/server/people/guard';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Refused } from './refused';

const TEACHERS = ['instructor', 'admin'] as const;
const MOST_FAULTS = 50;

export const meta: MetaFunction = () => [{ title: messagesIn('en')('authoring.upload.pageTitle') }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await signedInAs(request, context, TEACHERS);
  return null;
}

/** A module as a zip: kept as a draft when all of it is valid, and not at all otherwise. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, TEACHERS);
  const { zip, replace } = await readUpload(request);
  if (!zip.ok) return refused(zip.fault, zip.entry);
  const uploaded = await context.services.authoring.upload(user, zip.files, replace);
  if (uploaded.ok) return redirect(`/modules/${uploaded.moduleId}/edit?done=uploaded`);
  if (uploaded.fault === 'taken') return refused('taken', uploaded.moduleId);
  const lines = uploaded.faults.slice(0, MOST_FAULTS).map((fault) => formatModuleFault('', fault));
  return refused('faults', '', lines, uploaded.faults.length);
}

function refused(fault: string, entry: string, lines: string[] = [], count = 0) {
  return data({ fault, entry, lines, count }, { status: fault === 'tooLarge' ? 413 : 400 });
}

export default function UploadModule() {
  const { t } = useMessages();
  const told = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  return (
    <Page width="reading">
      <Masthead title={t('authoring.upload.title')} lead={t('authoring.upload.lead')} />
      <Form method="post" encType="multipart/form-data" className="mt-6 grid max-w-xl gap-5">
        {told && <Refused {...told} />}
        <Field
          label={t('authoring.upload.file')}
          hint={t('authoring.upload.fileHint')}
          name="zip"
          type="file"
          accept=".zip,application/zip"
          required
        />
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="replace" value="yes" className="size-5" />
          {t('authoring.upload.replace')}
        </label>
        <div>
          <Button kind="primary" aria-disabled={busy || undefined}>
            {t(busy ? 'authoring.upload.sending' : 'authoring.upload.go')}
          </Button>
        </div>
      </Form>
    </Page>
  );
}
