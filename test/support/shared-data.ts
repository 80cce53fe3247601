import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type SharedFile = {
  file: string
  /** Why a test that needs it has to be skipped. */
  skip: string | false
}

/** A file that lies beside the project and may not be part of it. */
export function sharedFile(path: string): SharedFile {
  const file = fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url))
  return { file, skip: existsSync(file) ? false : `${file} is not there` }
}

/** A file of real data that may not be part of the project. */
export const sharedData = (path: string): SharedFile => sharedFile(`data/${path}`)
