import { chmodSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config-keys.ts'
import { copyDatabase, faultsOf } from '../db/backup.ts'
import type { Clock } from '../lib/clock.ts'
import { badRequest } from '../lib/errors.ts'
import { OperatorError } from '../lib/operator-error.ts'
import type { RandomBytes } from '../lib/secret.ts'
import type { JobStep } from '../model/job.ts'

export type BackupMeans = { config: Config; folder: string; clock: Clock; random: RandomBytes }

/** A backup that is there. */
export type Backup = { name: string; bytes: number; madeAt: number }

/**
 * Copies the database into `backups/` in the data folder, opens the copy and reads all of it. It
 * takes a while and waits for the disk: a process of its own does it.
 * @throws 400 with PostgreSQL, which has its own program for it; OperatorError for a copy that is bad
 */
export function backUp(
  { config, folder, clock, random }: BackupMeans,
  onStep: (step: JobStep) => void,
): { file: string; bytes: number } {
  if (config.database_url !== '') throw badRequest(pgDump)
  const stamp = new Date(clock.now()).toISOString().replace(/\D/g, '').slice(0, 14)
  const file = join(folder, 'backups', `reprise-${stamp}-${random(3).toString('hex')}.db`)
  const part = `${file}.part`
  mkdirSync(join(folder, 'backups'), { recursive: true })
  try {
    onStep({ phase: 'copying', count: 0, done: 0, of: 0 })
    copyDatabase(join(folder, 'reprise.db'), part)
    // It holds what the database holds: hashes of passwords and tokens.
    chmodSync(part, 0o600)
    onStep({ phase: 'checking', count: 0, done: 0, of: 0 })
    const faults = faultsOf(part)
    if (faults.length > 0) throw new OperatorError(`the copy is damaged: ${faults.join('; ')}`)
    renameSync(part, file)
  } finally {
    rmSync(part, { force: true })
  }
  return { file, bytes: statSync(file).size }
}

/** What to do with PostgreSQL instead; to be pasted. */
export const pgDump =
  'PostgreSQL has its own program for this: pg_dump --format=custom --file=reprise.dump "$REPRISE_DATABASE_URL"'

/** The backups in the data folder, newest first. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const names = await readdir(join(folder, 'backups')).catch(() => [])
  const found = names.filter((name) => backupName.test(name)).sort()
  const backups = found.reverse().map(async (name) => {
    const { size, mtimeMs } = await stat(join(folder, 'backups', name))
    return { name, bytes: size, madeAt: Math.floor(mtimeMs) }
  })
  return Promise.all(backups)
}

/** Where a backup is; undefined when there is none of that name. */
export async function findBackup(folder: string, name: string): Promise<string | undefined> {
  const found = (await listBackups(folder)).find((backup) => backup.name === name)
  return found && join(folder, 'backups', found.name)
}

const backupName = /^reprise-\d{14}-[0-9a-f]{6}\.db$/
