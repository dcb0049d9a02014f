import type { Item, ItemOf } from '../format/items';
import type { Answer, Asked, Loss, Question } from './question';

const GAP = /\{\{([a-z0-9-]+)\}\}/;

function shares(item: ItemOf<'multiple'>): Answer[] {
  const wrong = item.options.length - item.answers.length;
  return item.options.map(({ id, text, feedback }) => {
    const right = item.answers.includes(id);
    return { text, feedback, share: right ? 100 / item.answers.length : -100 / Math.max(1, wrong) };
  });
}

function numberAsked({ answer, tolerance, mistakes, unit, explanation }: ItemOf<'numeric'>): Asked {
  const off = (of: string, by: { absolute: string } | { percent: string }) =>
    'absolute' in by ? by.absolute : plain((Math.abs(Number(of)) * Number(by.percent)) / 100);
  return {
    kind: 'number',
    answers: [
      { text: answer, tolerance: off(answer, tolerance), share: 100, feedback: explanation },
      ...mistakes.map((mistake) => ({
        text: mistake.answer,
        tolerance: off(mistake.answer, mistake.tolerance ?? { absolute: '0' }),
        share: 0,
        feedback: mistake.feedback,
      })),
    ],
    units: unit ? [{ symbol: unit.symbol, factor: '1' }, ...unit.others] : [],
  };
}

function gapsAsked({ text, gaps }: ItemOf<'fill-in'>): Asked {
  const parts = text.split(GAP).map((part, at) => {
    if (at % 2 === 0) return part;
    const gap = gaps.find(({ id }) => id === part);
    return {
      answers: (gap?.accept ?? []).map((accepted) => ({
        ...{ text: accepted, share: 100, feedback: gap?.feedback ?? '' },
      })),
    };
  });
  return { kind: 'gaps', parts, exactCase: gaps.every(({ exactCase }) => exactCase) };
}

function askedOf(item: Exclude<Item, { type: 'move' }>): Asked {
  switch (item.type) {
    case 'single': {
      const answers = item.options.map(({ id, text, feedback }) => ({
        ...{ text, feedback, share: id === item.answer ? 100 : 0 },
      }));
      return { kind: 'choice', several: false, answers };
    }
    case 'multiple':
      return { kind: 'choice', several: true, answers: shares(item) };
    case 'numeric':
      return numberAsked(item);
    case 'ordering':
      return { kind: 'order', entries: item.entries.map(({ text }) => text) };
    case 'matching': {
      const pairs = item.pairs.map(({ left, right }) => ({ left, right }));
      return { kind: 'matching', pairs, extras: item.extras.map(({ text }) => text) };
    }
    case 'classify': {
      const titles = new Map(item.categories.map(({ id, title }) => [id, title]));
      const used = new Set(item.statements.map(({ category }) => category));
      const pairs = item.statements.map(({ text, category }) => ({
        ...{ left: text, right: titles.get(category) ?? category },
      }));
      const extras = item.categories.filter(({ id }) => !used.has(id)).map(({ title }) => title);
      return { kind: 'matching', pairs, extras };
    }
    case 'fill-in':
      return gapsAsked(item);
    case 'short-text':
      return { kind: 'essay', notes: notesOf(item) };
  }
}

/** Rubric and model as notes for who marks. */
function notesOf({ rubric, model }: ItemOf<'short-text'>): string {
  const lines = rubric.map(({ title, levels }) => {
    const steps = levels.map(({ marks, text }) => `    - ${marks}: ${text}`);
    return [`- ${title}`, ...steps].join('\n');
  });
  return `${lines.join('\n')}\n\n${model}`;
}

/** A number as a decimal without an exponent, with at most 12 places. */
export function plain(value: number): string {
  return value.toFixed(12).replace(/\.?0+$/, '');
}

/**
 * An item as a question for other systems, and what of it they cannot be told. A move in a position
 * of our engine has no equivalent: then the question is null.
 */
export function questionOf(item: Item): { question: Question | null; lost: readonly Loss[] } {
  if (item.type === 'move') return { question: null, lost: [{ code: 'position', at: item.id }] };
  const { id: name, prompt: stem, explanation, marks } = item;
  const lost: Loss[] = item.figure ? [{ code: 'figure', at: name }] : [];
  return { question: { name, stem, explanation, marks, asked: askedOf(item) }, lost };
}
