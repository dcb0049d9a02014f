import type { Directive } from '~/core/learning/lesson/tree';
import { type Content, classed, type Element, el } from '../html-tree';
import type { LessonFrame, References } from './frame';

/** What a block directive is shown as, from what it says of itself and what is in it. */
type Callout = (
  attributes: NonNullable<Directive['attributes']>,
  inside: Content[],
  frame: LessonFrame,
  references: References,
) => Element;

/** A box with its kind in small capitals, and perhaps a title. */
function box(kind: string, label: string, title: string | null, inside: Content[]): Element {
  const heads = [classed('p', 'lesson-kind', label)];
  if (title !== null) heads.push(classed('p', 'lesson-box-title', title));
  const element = classed('div', `lesson-box lesson-${kind}`, ...heads, ...inside);
  Object.assign(element.properties, { role: 'note', ariaLabel: title ?? label });
  return element;
}

/** The block directives that hold text. */
export const CALLOUTS: Readonly<Record<string, Callout>> = {
  'key-concept': ({ id }, inside, { module, t }) => {
    const concept = module.concepts.find((one) => one.id === id);
    return box('concept', t('lesson.box.concept'), concept?.term ?? null, inside);
  },
  case: ({ title }, inside, { t }) => box('case', t('lesson.box.case'), title ?? null, inside),
  question: (_, inside, { t }) => box('question', t('lesson.box.question'), null, inside),
  timeline: (_, inside) => classed('div', 'lesson-timeline', ...inside),
  evidence: ({ confidence, source }, inside, { t }, references) => {
    const sure = confidence ?? 'low';
    const badge = classed(
      'span',
      `lesson-confidence lesson-confidence-${sure}`,
      t(`lesson.confidence.${sure}`),
    );
    const element = box('evidence', t('lesson.box.evidence'), null, inside);
    const [kind] = element.children;
    if (kind?.type === 'element') kind.children.push({ type: 'text', value: ' ' }, badge);
    const cited = source ? references.cite(source) : null;
    if (cited)
      element.children.push(classed('p', 'lesson-from', t('lesson.figure.source'), ' ', cited));
    return element;
  },
  'in-the-room': ({ scenario = '', phase }, inside, { t, scenarioTitle }) => {
    const element = box('room', t('lesson.box.room'), null, inside);
    const title = scenarioTitle(scenario ?? '');
    if (title === null) return element;
    const says = phase
      ? t('lesson.room.moment', { title, phase: t(`phase.${phase}`) })
      : t('lesson.room.whole', { title });
    const link = el('a', { className: ['lesson-way'], href: `/scenarios/${scenario}` }, says);
    element.children.push(el('p', {}, link));
    return element;
  },
};
