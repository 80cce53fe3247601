import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * A file of real data that lies beside the project and may not be part of it.
 * @returns its path, or why a test that needs it has to be skipped
 */
export function sharedData(path: string): { file: string; skip: string | false } {
  const file = fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url))
  return { file, skip: existsSync(file) ? false : `${file} is not there` }
}
