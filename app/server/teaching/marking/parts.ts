import type { Ids } from '../../chance';
import type { Clock } from '../../clock';
import type { Curriculum } from '../../curriculum/curriculum';
import type { Journal } from '../../learning/journal';
import type { Audit } from '../../people/audit';
import type { Database } from '../../store/database';
import type { Tables } from '../../tables/tables';

/** What marking is made of. */
export interface MarkingParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly auditIn: Audit['in'];
  readonly curriculum: Pick<Curriculum, 'current' | 'version' | 'tracks' | 'keep'>;
  readonly journal: Journal;
  readonly tables: Pick<Tables, 'logOf'>;
}
