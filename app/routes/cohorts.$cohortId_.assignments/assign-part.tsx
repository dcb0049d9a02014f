import { Form } from '@remix-run/react';
import type { AssignmentPage } from '~/server/teaching/overview';
import type { Subject } from '~/server/teaching/subjects';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice-group';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';
import type { Given } from './read-form';

interface AssignPartProps {
  page: AssignmentPage;
  subjects: readonly Subject[];
  /** What was typed, where it was refused. */
  given: Given | null;
}

/** Assigning something: what, to whom, from when until when, and what being late costs. */
export function AssignPart({ page, subjects, given }: AssignPartProps) {
  const { t } = useMessages();
  if (subjects.length === 0) {
    return (
      <Section title={t('assignment.new')}>
        <p className="text-muted">{t('assignment.nothing')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('assignment.new')} id="new">
      <Disclosure
        summary={t('assignment.newOpen')}
        open={given !== null || page.assignments.length === 0}
      >
        <Form method="post" className="grid max-w-2xl gap-5">
          <WhatAndWhom page={page} subjects={subjects} given={given} />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <Field
              label={t('assignment.opensIn', { zone: page.timeZone })}
              name="opensAt"
              type="datetime-local"
              defaultValue={given?.opensAt}
            />
            <Field
              label={t('assignment.dueIn', { zone: page.timeZone })}
              hint={t('assignment.dueHint')}
              name="dueAt"
              type="datetime-local"
              defaultValue={given?.dueAt}
            />
          </div>
          <ChoiceGroup
            legend={t('assignment.latePolicy')}
            name="latePolicy"
            defaultValue={given?.latePolicy ?? 'accept'}
            choices={(['accept', 'penalty', 'refuse'] as const).map((policy) => ({
              value: policy,
              label: t(`assignment.policy.${policy}`),
            }))}
          />
          <Field
            label={t('assignment.penalty')}
            hint={t('assignment.penaltyHint')}
            name="penalty"
            type="number"
            inputMode="numeric"
            min={1}
            max={100}
            defaultValue={given?.penalty ?? '10'}
            className="max-w-28"
          />
          <TwoMarkers given={given} markers={page.markers} />
          <div>
            <Button kind="primary" name="intent" value="assign">
              {t('assignment.go')}
            </Button>
          </div>
        </Form>
      </Disclosure>
    </Section>
  );
}

/** Whether two are to judge before a mark is released, and how far they may be apart. */
function TwoMarkers({ given, markers }: { given: Given | null; markers: number }) {
  const { t } = useMessages();
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">{t('assignment.markers')}</legend>
      <label className="flex min-h-11 items-center gap-2" htmlFor="twice">
        <input
          id="twice"
          type="checkbox"
          name="twice"
          value="1"
          defaultChecked={given !== null && given.twice !== ''}
          className="size-5 shrink-0 accent-accent"
        />
        {t('assignment.twice')}
      </label>
      {markers < 3 && (
        <p className="border-l-4 border-warn bg-warn-soft px-3 py-1.5 text-sm">
          {t(markers < 2 ? 'assignment.markersOne' : 'assignment.markersTwo')}
        </p>
      )}
      <Field
        label={t('assignment.tolerance')}
        hint={t('assignment.toleranceHint')}
        name="tolerance"
        type="number"
        inputMode="numeric"
        min={0}
        max={100}
        defaultValue={given?.tolerance ?? '10'}
        className="max-w-28"
      />
    </fieldset>
  );
}

function WhatAndWhom({ page, subjects, given }: AssignPartProps) {
  const { t } = useMessages();
  return (
    <>
      <Select
        label={t('assignment.what')}
        name="subject"
        required
        defaultValue={given?.subject}
        choices={subjects.map(({ kind, id, title }) => ({
          value: `${kind}:${id}`,
          label: title,
          group: t(`assignment.kinds.${kind}`),
        }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('assignment.to')}
          name="to"
          defaultValue={given?.to ?? ''}
          choices={[
            { value: '', label: t('assignment.everybody') },
            ...page.groups.map(({ id, name }) => ({
              value: `group:${id}`,
              label: t('assignment.toGroup', { name }),
            })),
            { value: 'person', label: t('assignment.toPerson') },
          ]}
        />
        <Field
          label={t('assignment.person')}
          name="person"
          list="members"
          defaultValue={given?.person}
        />
      </div>
    </>
  );
}
