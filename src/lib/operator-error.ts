/**
 * Something that whoever runs the program can mend. The message says what is wrong and what would
 * do; the command line shows it without a stack.
 */
export class OperatorError extends Error {}
