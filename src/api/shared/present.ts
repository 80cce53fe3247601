/** Keeps what is there: for lists in which null marks what is not. */
export const present = <T>(value: T | null): value is T => value !== null
