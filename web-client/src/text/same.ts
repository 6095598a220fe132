/** The same keys with a text for each: what an English file owes the Chinese one. */
export type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
