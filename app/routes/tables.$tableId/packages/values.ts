import type { Deal } from '~/core/negotiation/context';
import type { ArticleView } from '~/core/negotiation/view';

const PREFIX = 'values.';

/** The deal in a form's fields: those called `values.<issue>` that are not left open. */
export function valuesIn(fields: Iterable<readonly [string, FormDataEntryValue]>): Deal {
  return Object.fromEntries(
    [...fields].flatMap(([name, value]) =>
      name.startsWith(PREFIX) && typeof value === 'string' && value !== ''
        ? [[name.slice(PREFIX.length), value]]
        : [],
    ),
  );
}

/** The deal that the closed articles are. */
export function closedValues(articles: readonly ArticleView[]): Deal {
  return Object.fromEntries(
    articles.flatMap(({ issue, status, chosen, alternatives }) => {
      const found = alternatives.find(({ id }) => id === chosen);
      return status === 'closed' && found ? [[issue, found.option]] : [];
    }),
  );
}
