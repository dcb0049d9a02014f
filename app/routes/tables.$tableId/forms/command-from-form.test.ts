import { describe, expect, it } from 'vitest';
import { parseCommand } from '~/core/negotiation/command';
import { commandFromForm } from './command-from-form';

function form(...fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of [['commandId', 'c1'], ['at', 'here'], ...fields] as const) {
    data.append(name, value);
  }
  return data;
}

describe('the command that a form means', () => {
  it('is its fields, without what steers the form and what was left empty', () => {
    const made = commandFromForm(
      form(
        ['type', 'askScienceBody'],
        ['issue', 'fund'],
        ['option', ''],
        ['question', 'How much?'],
      ),
    );
    expect(made).toEqual({ type: 'askScienceBody', issue: 'fund', question: 'How much?' });
  });

  it('is what the button carries, whatever the form says', () => {
    const carried = { type: 'withdrawSupport', issue: 'fund' };
    expect(commandFromForm(form(['command', JSON.stringify(carried)]))).toEqual(carried);
    expect(commandFromForm(form(['command', '{']))).toBeNull();
  });

  it('gathers values, lists and truths', () => {
    const table = form(
      ['type', 'tablePackage'],
      ['values.fund', 'large'],
      ['values.flow-data', ''],
      ['audience', 'some'],
      ['to[]', 'delta'],
      ['to[]', 'chair'],
    );
    const made = { type: 'tablePackage', values: { fund: 'large' }, to: ['delta', 'chair'] };
    expect(commandFromForm(table)).toEqual(made);
    const answer = form(['type', 'answerPackage'], ['package', 'p1'], ['accepted', 'false']);
    expect(commandFromForm(answer)).toMatchObject({ accepted: false });
  });

  it('is for the ticked seats alone even where everybody was left chosen', () => {
    const made = form(['type', 'shareEvidence'], ['audience', 'all'], ['to[]', 'delta']);
    expect(commandFromForm(made)).toMatchObject({ to: ['delta'] });
    expect(commandFromForm(form(['audience', 'all']))).toEqual({ to: 'all' });
  });

  it('is one that the engine reads', () => {
    const made = commandFromForm(form(['type', 'extendTime'], ['minutes', '10']));
    expect(parseCommand(made)).toEqual({ ok: true, command: { type: 'extendTime', minutes: 10 } });
  });
});
