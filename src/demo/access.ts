import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RandomBytes } from '../lib/secret.ts'

/** How to get into the demo world: its app, and its users with their passwords. */
export type DemoAccess = {
  client_id: string
  client_secret: string
  users: { name: string; password: string }[]
}

/** What the operator chose instead of generated secrets; '' = generate. */
export type ChosenSecrets = { clientSecret: string; password: string }

/** The same on every installation, so that examples can name it. */
export const demoClientId = 'de300000000000000000000000000000'

const fileName = 'demo.json'

/**
 * The demo world's credentials. The database knows only hashes, so they are kept in a file of the
 * data folder that its owner alone can read, and printed at every start.
 * @returns the access, and whether it is new and the database has yet to learn of it
 */
export function demoAccess(
  folder: string,
  random: RandomBytes,
  chosen: ChosenSecrets,
  userNames: readonly string[],
): { access: DemoAccess; isNew: boolean } {
  const file = join(folder, fileName)
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccess) : undefined
  const access: DemoAccess = {
    client_id: demoClientId,
    client_secret: chosen.clientSecret || kept?.client_secret || random(16).toString('hex'),
    users: userNames.map((name) => ({
      name,
      password:
        chosen.password ||
        kept?.users.find((user) => user.name === name)?.password ||
        random(9).toString('base64url'),
    })),
  }
  const isNew = JSON.stringify(kept) !== JSON.stringify(access)
  if (isNew) keep(file, access)
  return { access, isNew }
}

/** Whether the data folder has seen a demo world. */
export const isDemoKnown = (folder: string): boolean => existsSync(join(folder, fileName))

function keep(file: string, access: DemoAccess): void {
  writeFileSync(`${file}.part`, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.part`, file)
}
