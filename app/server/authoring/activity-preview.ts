import { type Activity, activitySchema } from '~/core/learning/format/check';
import type { RubricLine } from '~/core/learning/format/items';
import type { Around } from '~/core/learning/parse/parse';
import { renderMarkdown, type SafeHtml } from '../markdown/render';

/** An activity for its author: as a learner meets it, and how it is marked. */
export interface ActivityPreview extends Pick<Activity, 'kind' | 'title' | 'minutes'> {
  readonly task: SafeHtml;
  readonly questions: readonly string[];
  /** How long the text may be; null where none is written at a length. */
  readonly words: { readonly least: number; readonly most: number } | null;
  /** The title of the scenario to play. */
  readonly scenario: string | null;
  readonly rubric: readonly RubricLine[];
  readonly model: SafeHtml | null;
}

/** An activity that is being written; null where its text is none yet. */
export function previewActivity(text: string, { scenarios }: Around): ActivityPreview | null {
  const activity = activitySchema.safeParse(read(text)).data;
  if (activity === undefined) return null;
  const { kind, title, minutes, rubric } = activity;
  const played = kind === 'exercise' ? activity.scenario : null;
  const model = kind === 'brief' ? activity.model : undefined;
  return {
    ...{ kind, title, minutes, rubric },
    task: renderMarkdown(activity.task, 2),
    questions: kind === 'reflection' ? activity.questions : [],
    words: kind === 'brief' ? { least: activity.leastWords, most: activity.mostWords } : null,
    scenario: played === null ? null : (scenarios?.get(played)?.title ?? played),
    model: model === undefined ? null : renderMarkdown(model, 3),
  };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
