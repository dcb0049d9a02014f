/** What the id of a directive must name. */
export type Shelf = 'concepts' | 'figures' | 'sources';

/** What an attribute may hold. */
export type AttributeRule =
  | { readonly kind: 'words' }
  | { readonly kind: 'name' }
  | { readonly kind: 'source' }
  | { readonly kind: 'choice'; readonly of: readonly string[] };

/** How a directive is written, and what it needs. */
export interface DirectiveRule {
  readonly form: 'containerDirective' | 'leafDirective' | 'textDirective';
  /** Where `{#id}` is looked up; null where it takes none. */
  readonly id: Shelf | null;
  /** All of them must be there. */
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** Whether it says something in brackets: `:term[words]`. */
  readonly words: boolean;
  /** As an author writes it, to be shown where it was written otherwise. */
  readonly example: string;
}

const block = { form: 'containerDirective', id: null, attributes: {}, words: false } as const;

/** The directives of a lesson. Everything else is plain Markdown. */
export const DIRECTIVES = {
  'key-concept': { ...block, id: 'concepts', example: ':::key-concept{#concept-id}' },
  case: { ...block, attributes: { title: { kind: 'words' } }, example: ':::case{title="…"}' },
  evidence: {
    ...block,
    attributes: {
      confidence: { kind: 'choice', of: ['low', 'medium', 'high'] },
      source: { kind: 'source' },
    },
    example: ':::evidence{confidence="medium" source="source-id"}',
  },
  question: { ...block, example: ':::question' },
  timeline: { ...block, example: ':::timeline' },
  'in-the-room': {
    ...block,
    attributes: { scenario: { kind: 'name' }, phase: { kind: 'name' } },
    example: ':::in-the-room{scenario="scenario-id" phase="phase-id"}',
  },
  figure: { ...block, form: 'leafDirective', id: 'figures', example: '::figure{#figure-id}' },
  term: {
    ...block,
    ...{ form: 'textDirective', id: 'concepts', words: true },
    example: ':term[words]{#concept-id}',
  },
  cite: { ...block, form: 'textDirective', id: 'sources', example: ':cite{#source-id}' },
} as const satisfies Readonly<Record<string, DirectiveRule>>;

export type DirectiveName = keyof typeof DIRECTIVES;

export const DIRECTIVE_NAMES = Object.keys(DIRECTIVES).filter(isDirectiveName);

export function isDirectiveName(name: string): name is DirectiveName {
  return Object.hasOwn(DIRECTIVES, name);
}

/** How the directive of this name must be written; undefined for a name that is none. */
export function ruleOf(name: string): DirectiveRule | undefined {
  return isDirectiveName(name) ? DIRECTIVES[name] : undefined;
}
