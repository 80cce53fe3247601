import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Config, type ConfigKey, type ConfigKind, configKeys } from './config-keys.ts'
import { closest } from './lib/edit-distance.ts'

/** A setting's value and where it came from. */
export type Setting = {
  value: string | number | boolean
  origin: 'flag' | 'environment' | 'file' | 'default'
}

export type Settings = Record<ConfigKey, Setting>

/** A setting that cannot be used; the message names it and says what would do. */
export class ConfigError extends Error {}

/** What was said on the command line: `{ public_url: 'https://…', memory: true }`. */
export type Flags = Partial<Record<string, string | boolean>>

/**
 * Reads the settings: flags win over the environment, the environment over the file (`--config`,
 * else `reprise.json` in the working directory when it is there).
 * @throws ConfigError for an unknown key, with a suggestion, and for a value of the wrong kind
 */
export function readSettings(flags: Flags, env: NodeJS.ProcessEnv): Settings {
  const { config: path, ...flagged } = flags
  const file = readFile(path ?? env.REPRISE_CONFIG)
  refuseUnknown(Object.keys(file), 'the file', (name) => name)
  refuseUnknown(
    Object.keys(env).filter((name) => name.startsWith('REPRISE_') && name !== 'REPRISE_CONFIG'),
    'the environment',
    (name) =>
      name
        .slice('REPRISE_'.length)
        .replace(/_FILE$/, '')
        .toLowerCase(),
  )
  const settings: Partial<Settings> = {}
  for (const name of Object.keys(configKeys) as ConfigKey[]) {
    settings[name] = setting(name, flagged[name], fromEnvironment(name, env), file[name])
  }
  return settings as Settings
}

/** The settings without their origins. @throws ConfigError for values that do not go together */
export function toConfig(settings: Settings): Config {
  const config = Object.fromEntries(
    Object.entries(settings).map(([name, { value }]) => [name, value]),
  ) as Config
  oneOf('private_playlists', config.private_playlists, ['link', 'owner'])
  oneOf('log', config.log, ['trace', 'debug', 'info', 'warn', 'error', 'silent'])
  for (const name of ['public_url', 'accounts_url', 'open_url'] as const) url(name, config[name])
  if (!/^[A-Z]{2}$/.test(config.market))
    throw new ConfigError('market: two capital letters, such as SE')
  return Object.freeze(config)
}

function setting(name: ConfigKey, flag: unknown, env: unknown, file: unknown): Setting {
  const { kind, fallback } = configKeys[name]
  if (flag !== undefined) return { value: parse(name, kind, flag), origin: 'flag' }
  if (env !== undefined) return { value: parse(name, kind, env), origin: 'environment' }
  if (file !== undefined) return { value: parse(name, kind, file), origin: 'file' }
  return { value: fallback, origin: 'default' }
}

function parse(name: string, kind: ConfigKind, raw: unknown): string | number | boolean {
  const text = String(raw)
  if (kind === 'flag') {
    if (['true', '1', 'yes', 'on', ''].includes(text)) return true
    if (['false', '0', 'no', 'off'].includes(text)) return false
    throw new ConfigError(`${name}: true or false, not ${JSON.stringify(text)}`)
  }
  if (kind === 'text' || kind === 'secret') return text
  const number = Number(text)
  const highest = kind === 'port' ? 65_535 : Number.MAX_SAFE_INTEGER
  if (text.trim() === '' || !Number.isInteger(number) || number < 0 || number > highest) {
    throw new ConfigError(
      `${name}: a whole number from 0 to ${highest}, not ${JSON.stringify(text)}`,
    )
  }
  return number
}

function fromEnvironment(name: ConfigKey, env: NodeJS.ProcessEnv): string | undefined {
  const variable = `REPRISE_${name.toUpperCase()}`
  const path = env[`${variable}_FILE`]
  if (path !== undefined && configKeys[name].kind === 'secret') return readSecret(name, path)
  return env[variable]
}

function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trimEnd()
  } catch (cause) {
    throw new ConfigError(`${name}: the file ${path} cannot be read`, { cause })
  }
}

function readFile(path: string | boolean | undefined): Record<string, unknown> {
  const file = typeof path === 'string' ? path : 'reprise.json'
  let text: string
  try {
    text = readFileSync(resolve(file), 'utf8')
  } catch (cause) {
    if (path === undefined) return {}
    throw new ConfigError(`the configuration file ${file} cannot be read`, { cause })
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ConfigError(`the configuration file ${file} is not JSON: ${String(cause)}`, { cause })
  }
}

function refuseUnknown(names: string[], where: string, keyOf: (name: string) => string): void {
  for (const name of names) {
    const key = keyOf(name)
    if (key in configKeys) continue
    const meant = closest(key, Object.keys(configKeys))
    const hint =
      meant === undefined
        ? ''
        : `; did you mean ${name.replace(new RegExp(key, 'i'), (found) => (found === key ? meant : meant.toUpperCase()))}?`
    throw new ConfigError(`unknown setting ${name} in ${where}${hint}`)
  }
}

function oneOf(name: string, value: string, allowed: string[]): void {
  if (!allowed.includes(value)) throw new ConfigError(`${name}: one of ${allowed.join(', ')}`)
}

function url(name: string, value: string): void {
  if (value === '') return
  if (!URL.canParse(value) || !/^https?:\/\//.test(value)) {
    throw new ConfigError(`${name}: an http(s) address, not ${JSON.stringify(value)}`)
  }
}
