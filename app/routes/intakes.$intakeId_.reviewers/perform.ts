import { reviewLetters } from '~/server/fellowship/reviewing/letter';
import type { ReviewingFault } from '~/server/fellowship/reviewing/told';
import type { FormText } from '~/server/http/form';
import { linkOrigin } from '~/server/mail/letters';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import { messagesIn } from '~/ui/messages/messages';

type What = 'added' | 'removed' | 'deadline' | 'assigned' | 'reminded' | 'changed';

/** What was done, with its figures; or why not, with what was written. */
export type Performed =
  | { kind: 'done'; what: What; figures: Record<string, string> }
  | {
      kind: 'refused';
      intent: string;
      fault: ReviewingFault;
      kept: Record<string, string>;
    }
  | null;

interface Order {
  intakeId: string;
  text: FormText;
  request: Request;
}

const FIELDS = ['email', 'institution', 'country', 'most', 'at'];

/** Carries out one form of the page; null: there is no such intake, or reviewer, for them. */
export async function perform(
  { reviewing, config }: Services,
  user: Person,
  { intakeId, text, request }: Order,
): Promise<Performed> {
  const { reviewers, assigning } = reviewing;
  const intent = text('intent');
  const letters = reviewLetters(messagesIn('en'), `${linkOrigin(config, request)}/reviews`);
  const letter = letters.given;
  const done = (what: What, figures: Record<string, number> = {}): Performed => {
    const said = Object.entries(figures).map(([name, figure]) => [name, String(figure)]);
    return { kind: 'done', what, figures: Object.fromEntries(said) };
  };
  const refused = (fault: ReviewingFault): Performed => {
    const kept = Object.fromEntries(FIELDS.map((name) => [name, text(name)]));
    return { kind: 'refused', intent, fault, kept };
  };
  switch (intent) {
    case 'add': {
      const told = await reviewers.add(user, intakeId, {
        ...{ email: text('email'), institution: text('institution') },
        ...{ country: text('country'), most: text('most') },
      });
      if (!told?.ok) return told && refused(told.fault);
      return done('added');
    }
    case 'remove': {
      const told = await assigning.remove(user, intakeId, text('reviewer'), letters);
      if (!told?.ok) return told && refused(told.fault);
      return done('removed', { added: told.value.added, lacking: told.value.lacking });
    }
    case 'deadline': {
      const told = await reviewers.setDeadline(user, intakeId, text('at'));
      if (!told?.ok) return told && refused(told.fault);
      return done('deadline');
    }
    case 'assign': {
      const told = await assigning.assign(user, intakeId, text('agreed'), letter);
      if (!told?.ok) return told && refused(told.fault);
      if (!told.value.ok) return done('changed');
      const { added, lacking } = told.value.done;
      return done('assigned', { added, lacking });
    }
    case 'remind': {
      const only = text('reviewer') === '' ? null : text('reviewer');
      const told = await reviewers.remind(user, intakeId, only, letter);
      if (!told?.ok) return told && refused(told.fault);
      return done('reminded', { count: told.value });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
