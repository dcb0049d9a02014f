import { z } from 'zod';
import { durationMs } from '../../format/duration';
import type { Alternative, Article, NegotiationContext, SeatId } from '../context';
import { addDeadline, dropDeadlines } from '../deadlines';
import { type Refusal, refuse } from '../refusal';
import { members, paced } from '../setting';
import { type Family, name, reason, seatOf } from './family';

export const textCommands = {
  proposeOption: z.strictObject({ type: z.literal('proposeOption'), issue: name, option: name }),
  supportOption: z.strictObject({
    type: z.literal('supportOption'),
    issue: name,
    alternative: name,
  }),
  withdrawSupport: z.strictObject({ type: z.literal('withdrawSupport'), issue: name }),
  offerWording: z.strictObject({
    type: z.literal('offerWording'),
    issue: name,
    option: name,
    text: reason,
  }),
  closeArticle: z.strictObject({ type: z.literal('closeArticle'), issue: name, alternative: name }),
  objectToClosing: z.strictObject({ type: z.literal('objectToClosing'), issue: name, reason }),
  reopenArticle: z.strictObject({ type: z.literal('reopenArticle'), issue: name, reason }),
};

const running = ['running'] as const;

function articleOn(context: NegotiationContext, issue: string): Article | undefined {
  return context.articles.find((article) => article.issue === issue);
}

function amend(
  context: NegotiationContext,
  issue: string,
  change: (article: Article) => Article,
): NegotiationContext {
  const articles = context.articles.map((article) =>
    article.issue === issue ? change(article) : article,
  );
  return { ...context, articles };
}

function isOption(context: NegotiationContext, issue: string, option: string): boolean {
  const found = context.setting.scenario.issues.find(({ id }) => id === issue);
  return found?.options.some(({ id }) => id === option) ?? false;
}

function againstEditing(context: NegotiationContext, issue: string): Refusal | null {
  const article = articleOn(context, issue);
  if (!article) return refuse('unknownIssue', { issue });
  if (article.status === 'closing') return refuse('articleClosing', { issue });
  return article.status === 'closed' ? refuse('articleClosed', { issue }) : null;
}

/**
 * One name per article: takes the seat's name away from every alternative and, where one is
 * given, puts it behind that. A member's bracket behind which nobody stands any more falls.
 */
function moveName(
  context: NegotiationContext,
  article: Article,
  seat: SeatId,
  to?: string,
): Article {
  const voting = members(context.setting);
  const alternatives = article.alternatives
    .map((alternative) => {
      const others = alternative.supporters.filter((supporter) => supporter !== seat);
      const supporters = alternative.id === to ? [...others, seat] : others;
      return { ...alternative, supporters };
    })
    .filter(({ supporters, by }) => supporters.length > 0 || !voting.includes(by));
  return { ...article, alternatives };
}

function add(article: Article, alternative: Alternative): Article {
  return { ...article, alternatives: [...article.alternatives, alternative] };
}

const openArticle = ({ chosen: _chosen, ...article }: Article): Article => ({
  ...article,
  status: 'open',
});

/** Closes an article whose time for objections has run out or that needs none. */
export function settleArticle(context: NegotiationContext, issue: string): NegotiationContext {
  const closed = amend(context, issue, (article) => ({ ...article, status: 'closed' }));
  return dropDeadlines(closed, 'closing', issue);
}

/** What the record says about an alternative, found by its id before or after the change. */
function alternativeValues(context: NegotiationContext, issue: string, id: string) {
  const alternative = articleOn(context, issue)?.alternatives.find((found) => found.id === id);
  return {
    issue,
    option: alternative?.option ?? id,
    ...(alternative?.wording ? { wording: alternative.wording } : {}),
  };
}

export const textRules: Family<keyof typeof textCommands> = {
  proposeOption: {
    by: ['member'],
    meeting: running,
    against: (context, { issue, option }) => {
      const blocked = againstEditing(context, issue);
      if (blocked) return blocked;
      if (!isOption(context, issue, option)) return refuse('unknownOption', { issue, option });
      const present = articleOn(context, issue)?.alternatives.some(({ id }) => id === option);
      return present ? refuse('alreadyInText', { issue, option }) : null;
    },
    effect: (context, { issue, option }, meta) => {
      const by = seatOf(meta);
      return amend(context, issue, (article) =>
        moveName(context, add(article, { id: option, option, by, supporters: [] }), by, option),
      );
    },
    record: (_context, { issue, option }) => ({ values: { issue, option } }),
  },
  supportOption: {
    by: ['member'],
    meeting: running,
    against: (context, { issue, alternative }, meta) => {
      const blocked = againstEditing(context, issue);
      if (blocked) return blocked;
      const found = articleOn(context, issue)?.alternatives.find(({ id }) => id === alternative);
      if (!found) return refuse('unknownAlternative', { issue });
      return found.supporters.includes(seatOf(meta)) ? refuse('alreadySupports', { issue }) : null;
    },
    effect: (context, { issue, alternative }, meta) =>
      amend(context, issue, (article) => moveName(context, article, seatOf(meta), alternative)),
    record: (context, { issue, alternative }) => ({
      values: alternativeValues(context, issue, alternative),
    }),
  },
  withdrawSupport: {
    by: ['member'],
    meeting: running,
    against: (context, { issue }, meta) => {
      const blocked = againstEditing(context, issue);
      if (blocked) return blocked;
      const supports = articleOn(context, issue)?.alternatives.some(({ supporters }) =>
        supporters.includes(seatOf(meta)),
      );
      return supports ? null : refuse('notSupporting', { issue });
    },
    effect: (context, { issue }, meta) =>
      amend(context, issue, (article) => moveName(context, article, seatOf(meta))),
    record: (_context, { issue }) => ({ values: { issue } }),
  },
  offerWording: {
    by: ['member', 'observer', 'chair'],
    meeting: running,
    against: (context, { issue, option, text }) => {
      const blocked = againstEditing(context, issue);
      if (blocked) return blocked;
      const found = context.setting.scenario.issues.find(({ id }) => id === issue);
      const own = found?.options.find(({ id }) => id === option);
      if (!own) return refuse('unknownOption', { issue, option });
      const present = articleOn(context, issue)?.alternatives.map(({ wording }) => wording);
      return [own.text, ...(present ?? [])].includes(text)
        ? refuse('sameWording', { issue })
        : null;
    },
    effect: (context, { issue, option, text }, meta) => {
      const by = seatOf(meta);
      const id = `w${meta.seq}`;
      const member = members(context.setting).includes(by);
      return amend(context, issue, (article) => {
        const added = add(article, { id, option, wording: text, by, supporters: [] });
        return member ? moveName(context, added, by, id) : added;
      });
    },
    record: (_context, { issue, option, text }) => ({ values: { issue, option, text } }),
  },
  closeArticle: {
    by: ['chair'],
    meeting: running,
    against: (context, { issue, alternative }) => {
      const blocked = againstEditing(context, issue);
      if (blocked) return blocked;
      const found = articleOn(context, issue)?.alternatives.find(({ id }) => id === alternative);
      if (!found) return refuse('unknownAlternative', { issue });
      return found.supporters.length > 0 ? null : refuse('nobodySupports', { issue });
    },
    effect: (context, { issue, alternative }, meta) => {
      const closing = amend(context, issue, (article) => ({
        ...article,
        status: 'closing',
        chosen: alternative,
      }));
      const found = articleOn(context, issue)?.alternatives.find(({ id }) => id === alternative);
      const everybody = members(context.setting).every((seat) => found?.supporters.includes(seat));
      if (everybody) return settleArticle(closing, issue);
      const wait = paced(context.setting, durationMs(context.setting.scenario.procedure.closing));
      return addDeadline(closing, {
        id: `closing:${meta.seq}`,
        kind: 'closing',
        subject: issue,
        dueAt: meta.at + wait,
      });
    },
    record: (context, { issue, alternative }) => ({
      values: alternativeValues(context, issue, alternative),
    }),
  },
  objectToClosing: {
    by: ['member'],
    meeting: running,
    against: (context, { issue }, meta) => {
      const article = articleOn(context, issue);
      if (!article) return refuse('unknownIssue', { issue });
      if (article.status !== 'closing') return refuse('articleNotClosing', { issue });
      const chosen = article.alternatives.find(({ id }) => id === article.chosen);
      const supports = chosen?.supporters.includes(seatOf(meta));
      return supports ? refuse('supporterCannotObject', { issue }) : null;
    },
    effect: (context, { issue }) =>
      dropDeadlines(amend(context, issue, openArticle), 'closing', issue),
    record: (_context, command) => ({ values: { issue: command.issue, text: command.reason } }),
  },
  reopenArticle: {
    by: ['chair'],
    meeting: running,
    against: (context, { issue }) => {
      const article = articleOn(context, issue);
      if (!article) return refuse('unknownIssue', { issue });
      return article.status === 'closed' ? null : refuse('articleNotClosed', { issue });
    },
    effect: (context, { issue }) => amend(context, issue, openArticle),
    record: (_context, command) => ({ values: { issue: command.issue, text: command.reason } }),
  },
};
