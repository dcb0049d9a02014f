import type { FieldView } from '~/server/fellowship/intakes/form/field';
import type { HeadFields } from '~/server/fellowship/intakes/head';
import type { ToldFault } from './edit-page';

/** What was sent and not taken. */
export interface Told {
  fault: string;
  head: HeadFields;
  text: string;
  fields: FieldView[] | null;
  faults: ToldFault[];
}
