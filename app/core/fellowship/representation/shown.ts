import type { Stage } from './catalogue';

/** A figure with its shares, as published. */
export interface ShownCell {
  /** Null: fewer than five, or withheld. */
  readonly n: number | null;
  readonly percent: number | null;
  readonly ofFirst: number | null;
}

/** A published table with the call's own words. All of it comes from `figuresOf`. */
export interface ShownTable {
  readonly id: string;
  readonly title: string;
  /** Of whom: from least developed countries or not; null for everybody. */
  readonly leastDeveloped: boolean | null;
  readonly purpose: string;
  readonly columns: readonly {
    readonly stage: Stage;
    readonly asOf: string;
    readonly counted: number | null;
  }[];
  /** `label` null: did not say. */
  readonly rows: readonly { readonly label: string | null; readonly cells: readonly ShownCell[] }[];
}
