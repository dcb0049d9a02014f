import { Form } from '@remix-run/react';
import type { CohortPage } from '~/server/teaching/cohorts';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

/** Groups, and the cohort itself: its name, and taking it off the desks. */
export function GroupsPart({ cohort }: { cohort: CohortPage }) {
  const { t } = useMessages();
  return (
    <Section title={t('cohort.groups.title')} id="groups">
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        <div className="grid content-start gap-4">
          <Form method="post" className="flex flex-wrap items-end gap-3">
            <Field label={t('cohort.groups.name')} name="name" maxLength={120} required />
            <Button name="intent" value="makeGroup">
              {t('cohort.groups.make')}
            </Button>
          </Form>
          {cohort.groups.length > 0 && <GroupList groups={cohort.groups} />}
        </div>
        <Disclosure summary={t('cohort.itself')}>
          <div className="grid gap-4">
            <Form method="post" className="flex flex-wrap items-end gap-3">
              <Field
                label={t('cohort.make.name')}
                name="name"
                maxLength={120}
                required
                defaultValue={cohort.name}
              />
              <Button name="intent" value="rename">
                {t('cohort.rename')}
              </Button>
            </Form>
            <Form method="post" className="grid justify-items-start gap-2">
              <p className="text-sm text-muted">{t('cohort.archiveHint')}</p>
              <Button name="intent" value={cohort.archived ? 'unarchive' : 'archive'}>
                {cohort.archived ? t('cohort.unarchive') : t('cohort.archive')}
              </Button>
            </Form>
          </div>
        </Disclosure>
      </div>
    </Section>
  );
}

function GroupList({ groups }: Pick<CohortPage, 'groups'>) {
  const { t } = useMessages();
  return (
    <ul>
      {groups.map(({ id, name, members }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
        >
          <span>
            <span className="font-semibold">{name}</span>{' '}
            <span className="text-muted">{t('cohort.size', { people: members })}</span>
          </span>
          <Form method="post">
            <input type="hidden" name="group" value={id} />
            <Button size="small" kind="quiet" name="intent" value="removeGroup">
              {t('cohort.groups.remove')}
              <span className="sr-only"> {name}</span>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
