import type { Activity } from '~/core/learning/format/check';
import type { Item } from '~/core/learning/format/items';
import { parseResponse, type Response } from '~/core/learning/marking/response';
import { attemptsOf } from '~/core/learning/progress/attempts';
import type { LearningDeed } from '~/core/learning/progress/events';
import type { MarkingParts } from './parts';
import type { MarkableWork } from './work';
import { type WorkId, writeWorkId } from './work-id';

type Parts = Pick<MarkingParts, 'database' | 'curriculum' | 'journal'>;
type Of<Kind extends WorkId['kind']> = Extract<WorkId, { kind: Kind }>;

const LEARNER = { select: { id: true, name: true, pseudonym: true } } as const;

/** An item of an attempt that was handed in and that a person judges. */
export async function loadItem(
  { database, curriculum, journal }: Parts,
  id: Of<'item'>,
): Promise<MarkableWork | null> {
  const { reader } = database;
  const row = await reader.learningEvent.findFirst({
    where: { subject: id.attempt, type: 'attemptStarted' },
    select: { academyId: true, moduleId: true, versionId: true, user: LEARNER },
  });
  const course = row && (await curriculum.version(row.versionId));
  const item = course?.check?.items.find((each) => each.id === id.item);
  const judged = item && judgedPart(item);
  if (!row || !course?.check || !item || !judged) return null;
  const { user, academyId, moduleId, versionId } = row;
  const attempts = attemptsOf(await journal.read(reader, user.id, [moduleId]));
  const attempt = attempts.find((each) => each.id === id.attempt);
  if (!attempt?.outcome) return null;
  const kept = Object.hasOwn(attempt.responses, item.id) ? attempt.responses[item.id] : null;
  const parsed = parseResponse(item, kept);
  const response = parsed.ok ? parsed.response : null;
  return {
    id,
    address: writeWorkId(id),
    academyId,
    learner: user,
    title: course.module.title,
    part: course.check.title,
    at: attempt.outcome.at,
    task: '',
    texts: [{ prompt: item.prompt, answer: writtenIn(response) }],
    chosen: chosenIn(item, response),
    ...judged,
    moduleId,
    versionId,
    seat: null,
  };
}

/** What of an item a person judges; null where the machine judges all of it. */
function judgedPart(item: Item): Pick<MarkableWork, 'rubric' | 'model'> | null {
  if (item.type === 'short-text') return { rubric: item.rubric, model: item.model };
  if (item.type !== 'move' || !item.explain) return null;
  return { rubric: item.explain.rubric, model: item.explain.model };
}

function writtenIn(response: Response | null): string {
  if (response?.type === 'short-text') return response.text;
  return response?.type === 'move' ? response.reasons : '';
}

function chosenIn(item: Item, response: Response | null): MarkableWork['chosen'] {
  if (item.type !== 'move' || response?.type !== 'move') return null;
  const option = item.options.find(({ id }) => id === response.choice);
  return option ? { text: option.text, best: option.id === item.answer } : null;
}

/** A reflection or a brief that was handed in. */
export async function loadActivity(
  { database, curriculum }: Parts,
  id: Of<'activity'>,
): Promise<MarkableWork | null> {
  const row = await database.reader.learningEvent.findFirst({
    where: { subject: id.submission, type: 'activitySubmitted' },
    select: {
      academyId: true,
      moduleId: true,
      versionId: true,
      at: true,
      body: true,
      user: LEARNER,
    },
  });
  const course = row && (await curriculum.version(row.versionId));
  if (!row || !course?.activity || course.activity.kind === 'exercise') return null;
  const { activity, module } = course;
  const deed: LearningDeed = JSON.parse(row.body);
  const answers = deed.type === 'activitySubmitted' ? deed.answers : [];
  return {
    id,
    address: writeWorkId(id),
    academyId: row.academyId,
    learner: row.user,
    title: module.title,
    part: activity.title,
    at: row.at.getTime(),
    task: activity.task,
    texts: promptsOf(activity).map((prompt, i) => ({ prompt, answer: answers[i] ?? '' })),
    chosen: null,
    rubric: activity.rubric,
    model: activity.kind === 'brief' ? (activity.model ?? null) : null,
    moduleId: row.moduleId,
    versionId: row.versionId,
    seat: null,
  };
}

function promptsOf(activity: Activity): readonly string[] {
  return activity.kind === 'reflection' ? activity.questions : [''];
}
