import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from './config-error.ts'

/** What administrators chose on the pages, as the data folder keeps it. */
export type KeptSettings = { music?: string[] }

const fileName = 'settings.json'

/**
 * The settings that are kept in a data folder. They weigh less than whatever the operator says with
 * flags, environment or file.
 * @throws ConfigError when the file is there and is none of ours
 */
export function keptSettings(folder: string): KeptSettings {
  let text: string
  try {
    text = readFileSync(join(folder, fileName), 'utf8')
  } catch {
    return {}
  }
  try {
    const { music } = JSON.parse(text) as KeptSettings
    if (music === undefined) return {}
    if (Array.isArray(music) && music.every((one) => typeof one === 'string')) return { music }
  } catch {
    // Told below, like every other content that cannot be.
  }
  throw new ConfigError(`${join(folder, fileName)} is not what the pages write; remove it`)
}

/** Keeps settings in a data folder, in place of those that were kept. */
export function keepSettings(folder: string, settings: KeptSettings): void {
  const file = join(folder, fileName)
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${file}.part`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.part`, file)
}
