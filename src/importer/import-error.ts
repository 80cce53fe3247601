/** A file, or a choice of its user, that an import cannot start with; the message says what to do. */
export class ImportError extends Error {}
