/** What can be wrong with a list of people. Each says what and how to mend it: `cohort.import.fault.<code>`. */
export type RosterFaultCode =
  | 'addressMissing'
  | 'addressTwice'
  | 'addressWrong'
  | 'columnMissing'
  | 'columnReserved'
  | 'columnTwice'
  | 'columnUnknown'
  | 'columnUnnamed'
  | 'control'
  | 'direction'
  | 'empty'
  | 'formula'
  | 'groupLong'
  | 'headMissing'
  | 'invisible'
  | 'lineLong'
  | 'lost'
  | 'nameLong'
  | 'noRows'
  | 'notUtf8'
  | 'nul'
  | 'quoteAfter'
  | 'quoteOpen'
  | 'quoteStray'
  | 'separatorLine'
  | 'surrogate'
  | 'tooFewCells'
  | 'tooLarge'
  | 'tooManyCells'
  | 'tooManyFaults'
  | 'tooManyRows'
  | 'utf16'
  | 'workbook';

/** One fault, with the line of the file that it stands in, from 1. */
export interface RosterFault {
  line: number;
  code: RosterFaultCode;
  /** What stands there, in a form that can be shown: a cell, a column's name, a character's number. */
  found?: string;
  /** The nearest column that there is; for `columnMissing` the one that is missing. */
  column?: string;
  /** A figure that the sentence needs: the other line, or how many are taken. */
  number?: number;
}

const LONGEST_FOUND = 60;

/** A cell as a fault shows it: short, and without what cannot be seen. */
export function shown(text: string): string {
  const visible = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�');
  return visible.length > LONGEST_FOUND ? `${visible.slice(0, LONGEST_FOUND - 1)}…` : visible;
}
