import type { Changes } from '../db/changes.ts'
import type { Db } from '../db/engine.ts'
import { forbidden } from '../lib/errors.ts'
import { hashSecret, matchesHash, type RandomBytes } from '../lib/secret.ts'
import { deleteSetting, readSetting, writeSetting } from '../store/settings.ts'
import { countAdmins } from '../store/users.ts'

const setting = 'setup_code'

/**
 * A new code for the setup link, in place of the last one. It stands for whoever can read the
 * server's terminal, and lets them make the first administrator; only a hash of it is kept.
 * @returns undefined when there is an administrator
 */
export async function newSetupCode({
  db,
  changes,
  random,
}: {
  db: Db
  changes: Changes
  random: RandomBytes
}): Promise<string | undefined> {
  if ((await countAdmins(db)) > 0) {
    if ((await readSetting(db, setting)) !== undefined) {
      await changes.write((tx) => deleteSetting(tx, setting))
    }
    return undefined
  }
  const code = random(18).toString('base64url')
  await changes.write((tx) => writeSetting(tx, setting, hashSecret(code)))
  return code
}

/** What a setup link is worth: `used` once there is an administrator. */
export type LinkState = 'good' | 'used' | 'wrong'

export async function linkState(db: Db, code: string): Promise<LinkState> {
  if ((await countAdmins(db)) > 0) return 'used'
  const hash = await readSetting(db, setting)
  return hash !== undefined && matchesHash(code, hash) ? 'good' : 'wrong'
}

/** @throws 403 that says why, unless the code is the one that the last start printed */
export async function checkSetupCode(db: Db, code: string): Promise<void> {
  const state = await linkState(db, code)
  if (state === 'used') throw used()
  if (state === 'wrong') {
    throw forbidden('This is not the link that the server printed when it was started last.')
  }
}

/** Uses the code up. @throws 403 when it is not good, or somebody else was faster */
export async function useSetupCode(tx: Db, code: string): Promise<void> {
  await checkSetupCode(tx, code)
  if (!(await deleteSetting(tx, setting))) throw used()
}

const used = () => forbidden('This server has an administrator already. Log in.')
