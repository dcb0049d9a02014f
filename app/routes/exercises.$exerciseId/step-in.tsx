import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { WatchedExercise, WatchedTable } from '~/server/exercises/watch';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';
import { ExtendFields } from './extend-fields';

interface StepInProps {
  exercise: WatchedExercise;
  table: WatchedTable;
  strategies: readonly string[];
  commandId: string;
}

/** What an instructor may do at one table. Everybody at it is told, except of a whisper. */
export function StepIn({ exercise, table, strategies, commandId }: StepInProps) {
  const { t } = useMessages();
  const { state, released } = table.glance;
  if (state === 'ended') return null;
  const live = state === 'running' || state === 'suspended';
  const injects = exercise.injects.filter(({ id }) => !released.includes(id));
  const seats = exercise.parties.map(({ id, name }) => ({ value: id, label: name }));
  const frame = { commandId, tableId: table.id };
  const handed = exercise.parties.filter(({ id }) =>
    table.seats.some(({ party, userId, bot }) => party === id && userId && bot),
  );
  return (
    <div className="grid gap-x-8 gap-y-5 border-t border-line pt-3 md:grid-cols-2 xl:grid-cols-4">
      <ToTable {...frame} title={t('exercise.step.course')}>
        <div className="flex flex-wrap gap-2">
          {state === 'lobby' && (
            <Button size="small" kind="primary" name="intent" value="start">
              {t('exercise.step.start')}
            </Button>
          )}
          {state === 'running' && (
            <Button size="small" name="intent" value="suspend">
              {t('command.suspend')}
            </Button>
          )}
          {state === 'suspended' && (
            <Button size="small" kind="primary" name="intent" value="resume">
              {t('command.resume')}
            </Button>
          )}
          {live && <ExtendFields label={t('exercise.step.extend')} small />}
        </div>
        <Disclosure summary={t('exercise.step.endAsk')}>
          <p className="pb-2 text-sm text-muted">{t('exercise.endWarning')}</p>
          <Button size="small" kind="danger" name="intent" value="end">
            {t('exercise.step.end')}
          </Button>
        </Disclosure>
      </ToTable>
      {live && injects.length > 0 && (
        <ToTable {...frame} title={t('command.releaseInject')}>
          <Select
            label={t('exercise.step.inject')}
            name="inject"
            small
            choices={injects.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Send intent="releaseInject">{t('exercise.step.release')}</Send>
        </ToTable>
      )}
      <ToTable {...frame} title={t('command.whisper')}>
        <Select label={t('exercise.step.to')} name="to" small choices={seats} />
        <TextArea label={t('exercise.step.text')} name="text" rows={2} maxLength={2000} required />
        <Send intent="whisper">{t('exercise.step.whisper')}</Send>
      </ToTable>
      <div className="grid content-start gap-5">
        <ToTable {...frame} title={t('command.handSeatToBot')}>
          <Select label={t('exercise.step.seat')} name="seat" small choices={seats} />
          <Select
            label={t('exercise.step.strategy')}
            name="strategy"
            small
            choices={strategies.map((name) => ({
              value: name,
              label: t(`exercise.strategy.${name}`),
            }))}
          />
          <Send intent="handSeatToBot">{t('exercise.step.handOver')}</Send>
        </ToTable>
        {handed.length > 0 && (
          <ToTable {...frame} title={t('command.handSeatBack')}>
            <Select
              label={t('exercise.step.seat')}
              name="seat"
              small
              choices={handed.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Send intent="handSeatBack">{t('exercise.step.handBack')}</Send>
          </ToTable>
        )}
      </div>
    </div>
  );
}

interface ToTableProps {
  title: string;
  tableId: string;
  commandId: string;
  children: ReactNode;
}

function ToTable({ title, tableId, commandId, children }: ToTableProps) {
  return (
    <Form method="post" className="grid content-start gap-2">
      <h4 className="label-caps">{title}</h4>
      <input type="hidden" name="table" value={tableId} />
      <input type="hidden" name="commandId" value={commandId} />
      {children}
    </Form>
  );
}

function Send({ intent, children }: { intent: string; children: ReactNode }) {
  return (
    <div>
      <Button size="small" name="intent" value={intent}>
        {children}
      </Button>
    </div>
  );
}
