import type rehypeSanitize from 'rehype-sanitize';

/** The syntax tree of HTML (hast), as the sanitiser gives it. */
export type Root = ReturnType<ReturnType<typeof rehypeSanitize>>;
export type Element = Extract<Root['children'][number], { type: 'element' }>;
/** What may stand in an element. */
export type Content = Element['children'][number];
/** Attributes by their names in the tree (`className`, `ariaLabel`). */
type Attributes = Readonly<Record<string, string | number | string[]>>;

/** An element; a string among its children is text. */
export function el(
  tagName: string,
  attributes: Attributes,
  ...children: readonly (Content | string)[]
): Element {
  const content = children.map((child): Content => {
    return typeof child === 'string' ? { type: 'text', value: child } : child;
  });
  return { type: 'element', tagName, properties: { ...attributes }, children: content };
}

/** An element that has nothing but its class. */
export function classed(
  tagName: string,
  className: string,
  ...children: readonly (Content | string)[]
): Element {
  return el(tagName, { className: className.split(' ') }, ...children);
}
