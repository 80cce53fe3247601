import { availableParallelism } from 'node:os'
import { OperatorError } from '../lib/operator-error.ts'

/**
 * How many threads the setting means: a number, or `auto` for all cores but one.
 * @throws OperatorError for anything else
 */
export function threadsOf(setting: string): number {
  if (setting === 'auto') return Math.max(1, availableParallelism() - 1)
  const threads = Number(setting)
  if (!/^\d{1,3}$/.test(setting)) {
    throw new OperatorError(`analysis: a number of threads or auto, not "${setting}"`)
  }
  return threads
}
