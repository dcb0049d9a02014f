import type { Ids, RandomSource } from '../chance';
import type { Clock } from '../clock';
import type { Curriculum } from '../curriculum/curriculum';
import type { Audit } from '../people/audit';
import type { Scenarios } from '../scenarios/scenarios';
import type { Database } from '../store/database';
import type { Journal } from './journal';

/** What the learning services work with. */
export interface LearningParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: RandomSource;
  readonly curriculum: Pick<Curriculum, 'current' | 'version' | 'keep' | 'tracks'>;
  readonly scenarios: Pick<Scenarios, 'get'>;
  readonly auditIn: Audit['in'];
}

/** What they share. */
export interface LearningTools extends LearningParts {
  readonly journal: Journal;
}
