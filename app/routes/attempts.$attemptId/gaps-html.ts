import type { Given } from '~/core/learning/marking/given';
import { gapSign, type ShownOf } from '~/core/learning/marking/show';
import { renderMarkdown, type SafeHtml } from '~/server/markdown/render';
import { messagesIn } from '~/ui/messages/messages';
import { fieldName } from './fields';

const t = messagesIn('en');

/**
 * A text with gaps as HTML with boxes to fill in. The text is rendered with a sign of its own for
 * every gap (a private character that survives the rendering), and the box takes the sign's place.
 */
export function gapsHtml(
  { id, text, gaps }: Pick<ShownOf<'fill-in'>, 'id' | 'text' | 'gaps'>,
  given: Given | null,
): SafeHtml {
  const words = given?.kind === 'pairs' ? given.pairs : {};
  const signed = gaps.reduce(
    (so, gap, index) => so.replace(gapSign(gap), signOf(index)),
    text.replace(/[\ue000\ue001]/g, ''),
  );
  const { sanitised } = renderMarkdown(signed);
  const filled = gaps.reduce((so, gap, index) => {
    const label = t('check.gap', { number: index + 1 });
    const attributes = {
      name: fieldName(id, 'word', gap),
      value: words[gap] ?? '',
      'aria-label': label,
    };
    return so.replace(signOf(index), () => box(attributes));
  }, sanitised);
  return { sanitised: filled };
}

function signOf(index: number): string {
  return `\ue000${index}\ue001`;
}

function box(attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<input type="text" maxlength="300" autocomplete="off" class="control control-small mx-1 inline-block w-44 max-w-full" ${written.join(' ')}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
