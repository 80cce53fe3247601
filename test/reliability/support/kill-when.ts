import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Db, Location } from '../../../src/db/engine.ts'
import { openDatabase } from '../../../src/db/open-database.ts'

/**
 * Runs a command and kills it, as a power cut would, once the database says that it came far enough.
 * It must not have ended by itself before.
 */
export async function killWhen(
  command: readonly string[],
  location: Location,
  isFarEnough: (db: Db) => Promise<boolean>,
): Promise<void> {
  const child = spawn(process.execPath, ['src/main.js', ...command], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  const database = await openDatabase(location)
  while (child.exitCode === null && !(await isFarEnough(database.db))) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  assert.equal(child.exitCode, null, `the ${command[0]} is under way`)
  child.kill('SIGKILL')
  await ended
  await database.close()
}
