import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { OperatorError } from '../lib/operator-error.ts'

/** A data folder that cannot be used; the message says why. */
export class DataFolderError extends OperatorError {}

class TakenError extends DataFolderError {}

/**
 * Makes the data folder when it is missing. @throws DataFolderError when it cannot be written to
 */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new DataFolderError(`the data folder ${folder} cannot be made: ${reason(cause)}`, {
      cause,
    })
  }
}

/**
 * Claims the data folder for one server. The claim is a lock of the operating system on a file in
 * it, so it ends with the process, however that ends.
 * @returns the release
 * @throws DataFolderError when another server has it, or it is read-only
 */
export const claimDataFolder = (folder: string): (() => void) =>
  claim(
    folder,
    'server.lock',
    `another Reprise server is using the data folder ${folder}; stop it, or start this one with --data`,
  )

/** Whether a server has the data folder now. @throws DataFolderError when it is read-only */
export function isServed(folder: string): boolean {
  try {
    claimDataFolder(folder)()
    return false
  } catch (error) {
    if (error instanceof TakenError) return true
    throw error
  }
}

/**
 * Claims the data folder for one scan, in the same way, beside whatever server has it.
 * @returns the release
 * @throws DataFolderError when another scan is under way
 */
export const claimScan = (folder: string): (() => void) =>
  claim(folder, 'scan.lock', 'another scan is under way; it takes in what there is to take in')

function claim(folder: string, file: string, taken: string): () => void {
  let lock: DatabaseSync | undefined
  try {
    // Who only looks whether somebody has it holds it for an instant.
    lock = new DatabaseSync(join(folder, file), { timeout: 50 })
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (cause) {
    lock?.close()
    if (/locked/.test(String(cause))) throw new TakenError(taken, { cause })
    throw new DataFolderError(`the data folder ${folder} cannot be written to: ${reason(cause)}`, {
      cause,
    })
  }
  return () => lock.close()
}

const reason = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))
