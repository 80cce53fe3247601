import { readFileSync } from 'node:fs'
import { ConfigError } from './config-error.ts'
import { type ConfigKey, configKeys } from './config-keys.ts'
import { closest } from './lib/edit-distance.ts'

/** Settings as they were found: not yet checked for their kind. */
export type RawSettings = Partial<Record<ConfigKey, unknown>>

const prefix = 'REPRISE_'

/**
 * What the environment says: `REPRISE_PORT`, and for secrets also `REPRISE_DATABASE_URL_FILE`, which
 * names a file that holds it.
 * @throws ConfigError for a variable that is no setting
 */
export function environmentSettings(env: NodeJS.ProcessEnv): RawSettings {
  const found: RawSettings = {}
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith(prefix) || variable === `${prefix}CONFIG`) continue
    const name = variable.slice(prefix.length).toLowerCase()
    const secret = secretOf(name)
    if (secret === undefined) {
      found[known(name, variable, 'the environment', toVariable)] = value
      continue
    }
    if (env[toVariable(secret)] !== undefined) {
      throw new ConfigError(`${toVariable(secret)} and ${variable} are both set: one will do`)
    }
    found[secret] = readSecret(secret, value ?? '')
  }
  return found
}

/**
 * What a file says: one JSON object.
 * @param path `reprise.json` when nobody named one; then it may be missing
 * @throws ConfigError when it cannot be read, or has a key that is no setting
 */
export function fileSettings(path: string | undefined): RawSettings {
  const file = path ?? 'reprise.json'
  const found: RawSettings = {}
  for (const [name, value] of Object.entries(readObject(file, path !== undefined))) {
    found[known(name, name, `the file ${file}`, (key) => key)] = value
  }
  return found
}

/** The secret that `database_url_file` is about. */
function secretOf(name: string): ConfigKey | undefined {
  const key = name.endsWith('_file') ? name.slice(0, -'_file'.length) : ''
  return isKey(key) && configKeys[key].kind === 'secret' ? key : undefined
}

function known(
  name: string,
  shown: string,
  where: string,
  spelling: (key: string) => string,
): ConfigKey {
  if (isKey(name)) return name
  const meant = closest(name, Object.keys(configKeys))
  const hint = meant === undefined ? '' : `; did you mean ${spelling(meant)}?`
  throw new ConfigError(`unknown setting ${shown} in ${where}${hint}`)
}

const isKey = (name: string): name is ConfigKey => Object.hasOwn(configKeys, name)

const toVariable = (key: string) => prefix + key.toUpperCase()

function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trimEnd()
  } catch (cause) {
    throw new ConfigError(`${name}: the file ${path} cannot be read`, { cause })
  }
}

function readObject(file: string, isNeeded: boolean): object {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    if (!isNeeded) return {}
    throw new ConfigError(`the configuration file ${file} cannot be read`, { cause })
  }
  const value = parse(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  // Not the parser's own words: they quote the file, which may hold secrets.
  throw new ConfigError(`the configuration file ${file} is not a JSON object`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
