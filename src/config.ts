import { isIP } from 'node:net'
import { delimiter } from 'node:path'
import { ConfigError } from './config-error.ts'
import { type Config, type ConfigKey, type ConfigKind, configKeys } from './config-keys.ts'
import { environmentSettings, fileSettings, type RawSettings } from './config-sources.ts'
import { keptSettings } from './kept-settings.ts'
import { markets } from './lib/markets.ts'

/** A setting's value and where it came from. */
export type Setting = {
  value: string | number | boolean
  origin: 'flag' | 'environment' | 'file' | 'pages' | 'default'
}

export type Settings = Record<ConfigKey, Setting>

/** What was said on the command line: `{ public_url: 'https://…', memory: true }`. */
export type Flags = Partial<Record<string, string | boolean>>

/**
 * Reads the settings: flags win over the environment, the environment over the file (`--config`,
 * else `reprise.json` in the working directory when it is there), all of them over what was chosen on
 * the pages and is kept in the data folder.
 * @throws ConfigError for an unknown key, with a suggestion, and for a value of the wrong kind
 */
export function readSettings(flags: Flags, env: NodeJS.ProcessEnv): Settings {
  const { config: path, ...flagged } = flags
  const said = [
    ['flag', flagged],
    ['environment', environmentSettings(env)],
    ['file', fileSettings(typeof path === 'string' ? path : env.REPRISE_CONFIG)],
  ] as const
  const data = said.find(([, values]) => typeof values.data === 'string')?.[1].data
  const kept = keptSettings(typeof data === 'string' ? data : configKeys.data.fallback)
  const places = [...said, ['pages', kept as RawSettings]] as const
  const settings: Partial<Settings> = {}
  for (const name of Object.keys(configKeys) as ConfigKey[]) {
    const { kind, fallback } = configKeys[name]
    const place = places.find(([, values]) => values[name] !== undefined)
    settings[name] =
      place === undefined
        ? { value: fallback, origin: 'default' }
        : { value: parse(name, kind, place[1][name]), origin: place[0] }
  }
  return settings as Settings
}

/** The settings without their origins. @throws ConfigError for values that cannot be */
export function toConfig(settings: Settings): Config {
  const config = Object.fromEntries(
    Object.entries(settings).map(([name, { value }]) => [name, value]),
  ) as Config
  oneOf('private_playlists', config.private_playlists, ['link', 'owner'])
  oneOf('log', config.log, ['trace', 'debug', 'info', 'warn', 'error', 'silent'])
  for (const name of ['public_url', 'accounts_url', 'open_url'] as const) url(name, config[name])
  if (!/^(|postgres(ql)?:\/\/.+)$/.test(config.database_url)) {
    throw new ConfigError('database_url: an address that begins with postgres://')
  }
  if (!markets.includes(config.market)) {
    throw new ConfigError(`market: a country code such as SE, not ${quoted(config.market)}`)
  }
  for (const part of config.trust_proxy.split(',')) proxy(part.trim())
  return Object.freeze(config)
}

/** The folders that a setting of that kind lists. */
export const foldersIn = (setting: string): string[] =>
  setting.split(delimiter).filter((folder) => folder !== '')

function parse(name: ConfigKey, kind: ConfigKind, raw: unknown): string | number | boolean {
  if (kind === 'flag') return toFlag(name, raw)
  if (kind === 'port') return toNumber(name, raw, 65_535)
  if (kind === 'number') return toNumber(name, raw, Number.MAX_SAFE_INTEGER)
  if (typeof raw === 'string') return raw
  if (kind === 'folders' && Array.isArray(raw) && raw.every((one) => typeof one === 'string')) {
    return raw.join(delimiter)
  }
  throw new ConfigError(`${name}: a text${kind === 'secret' ? '' : `, not ${quoted(raw)}`}`)
}

function toFlag(name: string, raw: unknown): boolean {
  if ([true, 'true', '1', 'yes', 'on'].some((word) => word === raw)) return true
  if ([false, 'false', '0', 'no', 'off'].some((word) => word === raw)) return false
  throw new ConfigError(`${name}: true or false, not ${quoted(raw)}`)
}

function toNumber(name: string, raw: unknown, highest: number): number {
  const number = typeof raw === 'string' && /^\d+$/.test(raw) ? Number(raw) : raw
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= highest) {
    return number
  }
  throw new ConfigError(`${name}: a whole number from 0 to ${highest}, not ${quoted(raw)}`)
}

const quoted = (raw: unknown) => JSON.stringify(raw)

function oneOf(name: string, value: string, allowed: string[]): void {
  if (!allowed.includes(value)) throw new ConfigError(`${name}: one of ${allowed.join(', ')}`)
}

function url(name: string, value: string): void {
  if (value === '') return
  if (!URL.canParse(value) || !/^https?:\/\//.test(value)) {
    throw new ConfigError(`${name}: an http(s) address, not ${quoted(value)}`)
  }
}

/** An address, a range of them (`10.0.0.0/8`), or the name of one. */
function proxy(value: string): void {
  const [address = '', bits] = value.split('/')
  const isRange = isIP(address) > 0 && (bits === undefined || /^\d{1,3}$/.test(bits))
  if (isRange || ['', 'loopback', 'linklocal', 'uniquelocal'].includes(value)) return
  throw new ConfigError(
    `trust_proxy: addresses, ranges such as 10.0.0.0/8, loopback, linklocal or uniquelocal, not ${quoted(value)}`,
  )
}
