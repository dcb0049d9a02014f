/** Reads a message of the catalogue by its id, in the reader's language; handed in by the page. */
export type Words = (id: string, values?: Readonly<Record<string, string | number>>) => string;
