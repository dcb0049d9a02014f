/** Fields that steer the form and are no part of the command. */
const OURS = new Set(['commandId', 'at', 'intent', 'command', 'audience', '__proto__']);
const TRUTHS = new Map([
  ['true', true],
  ['false', false],
]);

type Json = string | boolean | string[] | Record<string, string>;

/**
 * Makes the command that a form means, the same in the browser and on the server; whether it is one
 * is for the server to judge. A button may carry the whole command as JSON in `command`. Else every
 * field is a particular: `values.x` fields make the record `values`, `to[]` fields make a list,
 * `true` and `false` are truths, and what was left empty is left out. `audience` says `all`, unless
 * seats are ticked as well: then it is for them alone, so that nothing goes further than was meant.
 */
export function commandFromForm(form: FormData): unknown {
  const whole = form.get('command');
  if (typeof whole === 'string') return parsed(whole);
  const command: Record<string, Json> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && value !== '' && !OURS.has(name)) put(command, name, value);
  }
  if (form.get('audience') === 'all') command.to ??= 'all';
  return command;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function put(command: Record<string, Json>, name: string, value: string): void {
  const [group, key] = name.split('.', 2);
  if (group !== undefined && key !== undefined) {
    const before = command[group];
    const record = typeof before === 'object' && !Array.isArray(before) ? before : {};
    command[group] = { ...record, [key]: value };
  } else if (name.endsWith('[]')) {
    const list = name.slice(0, -2);
    const before = command[list];
    command[list] = [...(Array.isArray(before) ? before : []), value];
  } else {
    command[name] = TRUTHS.get(value) ?? value;
  }
}
