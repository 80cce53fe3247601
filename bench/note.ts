/** Tells how far the run is, on standard error: standard output is the result. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`)
}
