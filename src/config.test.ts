import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { temporaryFolder } from '../test/support/folder.ts'
import { type Flags, readSettings, toConfig } from './config.ts'
import { ConfigError } from './config-error.ts'
import { type ConfigKey, configKeys } from './config-keys.ts'
import { keepSettings } from './kept-settings.ts'

const folder = temporaryFolder()
after(() => folder[Symbol.dispose]())

/** Another value than the default of each key, as flags and variables state it. */
const others: Record<ConfigKey, string> = {
  host: '::1',
  port: '9090',
  tls: 'true',
  tls_port: '9443',
  tls_cert: '/srv/reprise.pem',
  tls_key: '/srv/reprise.key',
  data: '/srv/reprise',
  database_url: 'postgres://user:secret@localhost/music',
  memory: 'true',
  empty: 'true',
  public_url: 'https://music.example.org',
  accounts_url: 'https://accounts.example.org',
  open_url: 'https://open.example.org',
  trust_proxy: '10.0.0.0/8, uniquelocal',
  music: '/srv/music',
  market: 'SE',
  private_playlists: 'owner',
  mcp: 'false',
  strict_restrictions: 'true',
  demo_client_secret: 'a client secret',
  demo_password: 'a password',
  rate_limit: '600',
  development_quota: '5000',
  shared_limits: 'true',
  podcast_refresh: '15',
  allow_private_feeds: 'true',
  podcast_streams: '8',
  analysis: '3',
  ffmpeg: '/opt/ffmpeg/bin/ffmpeg',
  stream_cache_mb: '50',
  transcodes: '1',
  journal: '100',
  cache_mb: '12',
  log: 'debug',
}

const keys = Object.keys(configKeys) as ConfigKey[]
const variable = (key: string) => `REPRISE_${key.toUpperCase()}`

function file(content: unknown, name = 'settings.json'): string {
  const path = join(folder.path, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** The value as a file states it: numbers and flags are not texts there. */
function inFile(key: ConfigKey): unknown {
  const { kind } = configKeys[key]
  return ['port', 'number', 'flag'].includes(kind) ? JSON.parse(others[key]) : others[key]
}

const read = (flags: Flags, env: NodeJS.ProcessEnv = {}) => {
  const settings = readSettings(flags, env)
  return { ...settings, config: toConfig(settings) }
}

function refused(flags: Flags, env: NodeJS.ProcessEnv, words: RegExp): void {
  assert.throws(
    () => read(flags, env),
    (error) => error instanceof ConfigError && words.test(error.message),
    String(words),
  )
}

for (const key of keys) {
  test(`${key} can be a flag, a variable and in the file, in this order of weight`, () => {
    const expected = inFile(key)
    const { fallback } = configKeys[key]
    const config = file({ [key]: expected })
    const env = { [variable(key)]: others[key] }
    assert.deepEqual(read({})[key], { value: fallback, origin: 'default' })
    assert.deepEqual(read({ config })[key], { value: expected, origin: 'file' })
    assert.deepEqual(read({}, env)[key], { value: expected, origin: 'environment' })
    assert.deepEqual(read({ [key]: others[key] })[key], { value: expected, origin: 'flag' })
    const asDefault = { [key]: String(fallback) }
    assert.equal(read({ config }, env)[key].origin, 'environment')
    assert.deepEqual(read({ config, ...asDefault }, env)[key], { value: fallback, origin: 'flag' })
    assert.equal(read({ config }, env).config[key], expected)
  })
}

test('what was chosen on the pages is in the data folder, and weighs less than all the rest', () => {
  const data = join(folder.path, 'kept')
  const config = file({ music: '/from/file' }, 'music.json')
  keepSettings(data, { music: ['/a', '/b'] })
  assert.deepEqual(read({ data }).music, { value: '/a:/b', origin: 'pages' })
  assert.equal(read({}, { REPRISE_DATA: data }).music.value, '/a:/b')
  assert.equal(read({ config: file({ data }, 'data.json') }).music.value, '/a:/b')
  assert.deepEqual(read({ data, config }).music, { value: '/from/file', origin: 'file' })
  writeFileSync(join(data, 'settings.json'), '{"music": "/a"}')
  refused({ data }, {}, /settings\.json is not what the pages write/)
})

test('REPRISE_CONFIG names the file too, and --config wins', () => {
  const env = { REPRISE_CONFIG: file({ port: 1 }, 'one.json') }
  assert.equal(read({}, env).port.value, 1)
  assert.equal(read({ config: file({ port: 2 }, 'two.json') }, env).port.value, 2)
})

test('secrets can come from files, without the line break at their end', () => {
  for (const key of keys.filter((name) => configKeys[name].kind === 'secret')) {
    const env = { [`${variable(key)}_FILE`]: file(`${others[key]}\n`, 'secret') }
    assert.deepEqual(read({}, env)[key], { value: others[key], origin: 'environment' })
    refused({}, { ...env, [variable(key)]: 'another' }, /are both set/)
    refused({}, { [`${variable(key)}_FILE`]: join(folder.path, 'none') }, /cannot be read/)
  }
})

test('an unknown key is refused in each place, with the one that was meant', () => {
  refused({}, { REPRISE_PROT: '1' }, /unknown setting REPRISE_PROT .* did you mean REPRISE_PORT\?/)
  refused({}, { REPRISE_PORT_FILE: '1' }, /unknown setting REPRISE_PORT_FILE/)
  refused({}, { REPRISE_QUITE_ELSE: '1' }, /unknown setting REPRISE_QUITE_ELSE in the environment$/)
  refused({ config: file({ databse_url: '' }) }, {}, /databse_url .* did you mean database_url\?/)
  for (const key of ['toString', '__proto__x', 'port(', 'PORT']) {
    refused({ config: file({ [key]: 1 }) }, {}, /unknown setting/)
  }
  assert.equal(read({}, { PATH: '/bin', OTHER_PORT: '1' }).port.value, configKeys.port.fallback)
})

const wrong: [ConfigKey, unknown[]][] = [
  ['port', ['', 'http', '-1', '65536', '80.5', '0x50', null, true, [80]]],
  ['cache_mb', ['', '1e9', '-1', {}, 1.5]],
  ['memory', ['', 'maybe', 'TRUE', null, 1]],
  ['host', [null, 1, ['127.0.0.1']]],
  ['demo_password', [12345678]],
  ['market', ['', 'Sweden', 'se', 'QQ']],
  ['public_url', ['music.example.org', 'ftp://music.example.org', 'http://']],
  ['private_playlists', ['nobody', '']],
  ['log', ['loud', 'fatal']],
  ['trust_proxy', ['everybody', '10.0.0.0/x', '1.2.3', 'loopback, no']],
  ['database_url', ['mysql://localhost/x', 'reprise.db']],
]
for (const [key, values] of wrong) {
  test(`${key} of another kind is refused by name, wherever it stands`, () => {
    for (const value of values) {
      const words = new RegExp(`^${key}: `)
      refused({ config: file({ [key]: value }) }, {}, words)
      if (typeof value !== 'string') continue
      refused({ [key]: value }, {}, words)
      refused({}, { [variable(key)]: value }, words)
    }
  })
}

test('what is said of a secret does not repeat it', () => {
  for (const content of ['{"demo_password": 12345678}', '{"demo_password": "12345678", oops}']) {
    refused({ config: file(content) }, {}, /^(?!.*12345678)/)
  }
  refused({ database_url: 'mysql://me:12345678@x/y' }, {}, /^(?!.*12345678)/)
})

test('a file that is named has to be there, and be a JSON object', () => {
  refused({ config: join(folder.path, 'none.json') }, {}, /none\.json cannot be read/)
  for (const content of ['', '{', '[]', 'null', '"port"']) {
    refused({ config: file(content) }, {}, /is not a JSON object/)
  }
})

test('the settings are frozen', () => {
  const { config } = read({})
  assert.throws(() => Object.assign(config, { port: 1 }), TypeError)
})
