/** The score a seat holds out for now; worked out when first asked for. */
export type Target = () => number;
