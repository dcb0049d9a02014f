import type { Concept, Module } from '~/core/learning/format/module';
import { classed, type Element, el } from '../html-tree';
import type { LessonFrame, References } from './frame';

type Source = Module['sources'][number];

/** References of one rendering, and what belongs at its end: the sources, and the terms' meanings. */
export function referencesOf({ module, t }: LessonFrame): References & { ends(): Element[] } {
  const cited: Source[] = [];
  const explained = new Set<Concept>();
  const numberOf = (source: Source) => {
    if (!cited.includes(source)) cited.push(source);
    return cited.indexOf(source) + 1;
  };
  return {
    cite(id) {
      const source = module.sources.find((one) => one.id === id);
      if (!source) return null;
      const number = numberOf(source);
      const ariaLabel = t('lesson.cite', { number, title: source.title });
      const link = { className: ['lesson-cite'], href: `#source-${number}`, ariaLabel };
      return el('a', link, `[${number}]`);
    },
    explain(id, words) {
      const concept = module.concepts.find((one) => one.id === id);
      if (!concept) return words;
      explained.add(concept);
      const button = { className: ['lesson-term'], type: 'button', popoverTarget: `term-${id}` };
      return [el('button', button, ...words)];
    },
    ends: () => [
      ...(cited.length > 0 ? [sourceList(cited, t('lesson.sources'))] : []),
      ...[...explained].map((concept) => meaning(concept, t('lesson.term.close'))),
    ],
  };
}

function sourceList(sources: readonly Source[], title: string): Element {
  const entries = sources.map((source, index) => {
    const { publisher, year, locator, url } = source;
    const place = [publisher, year, locator].filter((part) => part !== undefined).join(', ');
    const link = { href: url ?? '', className: ['lesson-outside'], rel: 'noopener' };
    const named = url === undefined ? source.title : el('a', link, source.title);
    return el('li', { id: `source-${index + 1}` }, named, place === '' ? '' : `. ${place}`);
  });
  return classed('div', 'lesson-sources', el('h2', {}, title), el('ol', {}, ...entries));
}

/** Opened by the browser itself, so it needs no JavaScript. */
function meaning({ id, term, definition }: Concept, close: string): Element {
  const own = `term-${id}`;
  const hide = { type: 'button', popoverTarget: own, popoverTargetAction: 'hide' };
  return el(
    'div',
    { id: own, popover: 'auto', className: ['lesson-meaning'] },
    classed('p', 'lesson-box-title', term),
    el('p', {}, definition),
    el('button', { ...hide, className: ['lesson-close'] }, close),
  );
}
