import { messageIds } from './messages';

/** The name of a command: `t(commandMessage('closeArticle'))`. */
export const commandMessage = messageIds('command.');

/** The name of a phase. */
export const phaseMessage = messageIds('phase.');

/** A line of the record, by the type of its event. */
export const recordMessage = messageIds('record.');

/** Why a command was refused, by its code; `refusalMessage('noFloor.remedy')` says what would help. */
export const refusalMessage = messageIds('refusal.');
