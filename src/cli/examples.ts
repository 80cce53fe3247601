/** The end of a command's help: command lines to copy. */
export const examples = (...lines: string[]) =>
  `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`
