import type { NegotiationMachine } from './machine';

type StateNode = NegotiationMachine['root'];

/** The regions that a reader of the procedure cares about; `log` only keeps the record. */
const shown = ['meeting', 'procedure', 'floor', 'decision'];

const nodeId = (node: StateNode) => node.path.join('_').replaceAll('-', '_');

function guardOf(guard: unknown): string {
  if (typeof guard !== 'object' || guard === null || !('params' in guard)) return '';
  const { params } = guard;
  return typeof params === 'string' && params !== 'always' ? ` [${params}]` : '';
}

function arrows(node: StateNode): string[] {
  return [...node.transitions.values()].flat().flatMap((transition) =>
    (transition.target ?? []).map((target) => {
      const label = `${transition.eventType}${guardOf(transition.guard)}`;
      return `    ${nodeId(node)} --> ${nodeId(target)} : ${label}`;
    }),
  );
}

function region(node: StateNode): string[] {
  const states = Object.values(node.states);
  const first = node.initial.target[0];
  return [
    `  state ${node.key} {`,
    ...states.map((state) => `    state "${state.key}" as ${nodeId(state)}`),
    ...(first ? [`    [*] --> ${nodeId(first)}`] : []),
    ...states.flatMap(arrows),
    '  }',
  ];
}

/** Draws the statechart of a table as a Mermaid state diagram, one composite state per region. */
export function diagramOf(machine: NegotiationMachine): string {
  const regions = shown.flatMap((key) => {
    const node = machine.root.states[key];
    return node ? region(node) : [];
  });
  return ['stateDiagram-v2', ...regions, ''].join('\n');
}
