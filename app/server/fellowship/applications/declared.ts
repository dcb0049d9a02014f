import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Transaction } from '../../store/database';
import { forgetDeclaredIn } from '../selections/declared-apart';

/** What somebody declares: the id of an option by the id of what is declared. */
export type Declared = Readonly<Record<string, string>>;

/** What a form says about declarations. */
export interface DeclarationSent {
  values: Declared;
  /** Consent to keep it, for the purposes stated. */
  consent: boolean;
  /** The mark of what the form was made from; without it, it overwrites whatever there is. */
  made?: string;
}

/** What came with a form, as far as the call offers it. */
export function declaredIn(
  { declarations }: Pick<CallDefinition, 'declarations'>,
  value: (id: string) => string,
): Declared {
  const given = declarations.flatMap(({ id, options }) =>
    options.some((option) => option.id === value(id)) ? [[id, value(id)]] : [],
  );
  return Object.fromEntries(given);
}

/** What was kept, as far as the call still offers it. */
export function readDeclared(definition: CallDefinition, json: string): Declared {
  const kept: unknown = JSON.parse(json);
  if (typeof kept !== 'object' || kept === null) return {};
  return declaredIn(definition, (id) => {
    const value: unknown = Object.hasOwn(kept, id) ? Reflect.get(kept, id) : undefined;
    return typeof value === 'string' ? value : '';
  });
}

/**
 * Keeps declarations in `tx` where there is consent; without it what was kept before goes.
 *
 * @returns whether something was said that could not be kept because consent was missing
 */
export async function declareIn(
  tx: Transaction,
  of: { applicationId: string; academyId: string },
  { values, consent }: DeclarationSent,
  at: Date,
): Promise<boolean> {
  const { applicationId } = of;
  const says = Object.keys(values).length > 0;
  if (!consent) {
    await takeBackIn(tx, applicationId, at);
    return says;
  }
  const kept = JSON.stringify(values);
  const now = await tx.declaration.findUnique({ where: { applicationId } });
  if (now !== null && now.withdrawnAt === null && now.values === kept) return false;
  await tx.declaration.upsert({
    where: { applicationId },
    create: { ...of, values: kept, consentedAt: at },
    update: { values: kept, consentedAt: at, withdrawnAt: null },
  });
  return false;
}

/**
 * Takes a declaration back in `tx`: what was said is gone, out of every choice of places too; that it
 * was taken back stays.
 */
export async function takeBackIn(tx: Transaction, applicationId: string, at: Date): Promise<void> {
  const { count } = await tx.declaration.updateMany({
    where: { applicationId, withdrawnAt: null },
    data: { values: '{}', withdrawnAt: at },
  });
  if (count > 0) await forgetDeclaredIn(tx, applicationId);
}
