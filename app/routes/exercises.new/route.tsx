import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { LONGEST_TITLE, MOST_TABLES } from '~/server/exercises/creation';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice-group';
import { Field } from '~/ui/field';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { Select } from '~/ui/select';
import { readExercise } from './exercise-form';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('exercise.new.pageTitle') }];

/** The scenarios to choose from; `?scenario=` chooses one beforehand. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await signedInAs(request, context, ['instructor', 'admin']);
  const scenarios = context.services.scenarios.list().map(({ id, title, minutes, parties }) => ({
    ...{ id, title, minutes },
    seats: parties.length,
  }));
  const wanted = new URL(request.url).searchParams.get('scenario');
  const chosen = scenarios.find(({ id }) => id === wanted) ?? scenarios[0];
  const limits = { tables: MOST_TABLES, title: LONGEST_TITLE };
  return { scenarios, chosen: chosen?.id ?? '', limits };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, ['instructor', 'admin']);
  const { scenarios, exercises } = context.services;
  const form = await formText(request);
  const read = readExercise(form, (id) => scenarios.get(id)?.scenario.title ?? null);
  if (!read.ok) return data(read, { status: 400 });
  return redirect(`/exercises/${await exercises.createClass(user, read.exercise)}`);
}

export default function NewExercise() {
  const { t } = useMessages();
  const { scenarios, chosen, limits } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const given = refused?.given;
  const errorOf = (field: string) =>
    refused?.faults.includes(field) ? t(`exercise.new.fault.${field}`) : undefined;
  return (
    <Page width="reading">
      <Masthead title={t('exercise.new.title')} lead={t('exercise.new.lead')} />
      <Form method="post" className="mt-6 grid max-w-xl gap-6">
        {refused && (
          <Notice tone="bad" live="alert">
            {t('exercise.new.refused')}
          </Notice>
        )}
        <Select
          label={t('exercise.new.scenario')}
          name="scenario"
          required
          error={errorOf('scenario')}
          defaultValue={given?.scenario ?? chosen}
          choices={scenarios.map(({ id, title, minutes, seats }) => ({
            value: id,
            label: t('exercise.new.choice', { title, minutes, seats }),
          }))}
        />
        <Field
          label={t('exercise.new.name')}
          hint={t('exercise.new.nameHint')}
          name="title"
          maxLength={limits.title}
          error={errorOf('title')}
          defaultValue={given?.title}
        />
        <Field
          label={t('exercise.new.tables')}
          hint={t('exercise.new.tablesHint')}
          name="tables"
          type="number"
          inputMode="numeric"
          min={1}
          max={limits.tables}
          required
          error={errorOf('tables')}
          defaultValue={given?.tables ?? '1'}
          className="max-w-28"
        />
        <ChoiceGroup
          legend={t('exercise.new.pace')}
          name="pace"
          defaultValue={given?.pace ?? '1'}
          choices={['1', '4', '10'].map((pace) => ({
            value: pace,
            label: t('scenario.practise.times', { pace: Number(pace) }),
          }))}
        />
        <div>
          <Button kind="primary">{t('exercise.new.go')}</Button>
        </div>
      </Form>
    </Page>
  );
}
