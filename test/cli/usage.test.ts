import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Command } from 'commander'
import { buildCommandLine } from '../../src/cli/index.ts'
import { configKeys } from '../../src/config-keys.ts'
import { temporaryFolder } from '../support/folder.ts'
import { runCommand } from '../support/server.ts'

/** Every command with the words that lead to it. */
function commandsOf(
  command: Command,
  words: string[] = [],
): { command: Command; words: string[] }[] {
  const below = command.commands.flatMap((sub) => commandsOf(sub, [...words, sub.name()]))
  return [{ command, words }, ...below]
}

function helpOf(command: Command): string {
  let text = ''
  command.configureOutput({ writeOut: (part) => (text += part) })
  command.outputHelp()
  return text
}

for (const { command, words } of commandsOf(await buildCommandLine())) {
  test(`${['reprise', ...words].join(' ')} --help says what it does, how, and shows examples`, () => {
    const help = helpOf(command)
    const examples = help.split('Examples:\n')[1] ?? ''
    assert.ok(command.description().length > 5)
    assert.ok(examples.includes(['reprise', ...words].join(' ')), help)
    for (const sub of command.commands) assert.ok(help.includes(sub.name()))
    if (command.commands.length > 0) return
    for (const key of Object.keys(configKeys)) {
      assert.ok(help.includes(`--${key.replaceAll('_', '-')}`), `${key} is not in the help`)
    }
  })
}

test('--help and --version are answers, not errors', async () => {
  for (const args of [['--help'], ['help'], ['app', '--help'], ['help', 'app'], ['--version']]) {
    const { code, stdout, stderr } = await runCommand(args)
    assert.equal(code, 0, args.join(' '))
    assert.notEqual(stdout, '')
    assert.equal(stderr, '')
  }
})

for (const [args, meant] of [
  [['sevre'], 'serve'],
  [['app', 'creat'], 'create'],
  [['config', 'prnt'], 'print'],
  [['serve', '--prot', '1'], '--port'],
  [['--dta', 'x'], '--data'],
  [['token', '--app', 'x', '--usr', 'mira'], '--user'],
] as const) {
  test(`reprise ${args.join(' ')} is used wrongly: exit code 2, and ${meant} is suggested`, async () => {
    const { code, stdout, stderr } = await runCommand(args)
    assert.equal(code, 2)
    assert.equal(stdout, '')
    assert.ok(stderr.includes(`Did you mean ${meant}?`), stderr)
    assert.match(stderr, /--help/)
  })
}

test('a setting that cannot be is one line and exit code 1, in every place', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'settings.json')
  writeFileSync(file, '{"prot": 1}')
  for (const [args, env, words] of [
    [['config', 'print', '--port', 'http'], {}, /^reprise: port: a whole number/],
    [['config', 'print'], { REPRISE_PROT: '1' }, /^reprise: .*did you mean REPRISE_PORT\?/],
    [['config', 'print', '--config', file], {}, /^reprise: .*did you mean port\?/],
    [['serve', '--log', 'loud'], {}, /^reprise: log: one of/],
  ] as const) {
    const { code, stdout, stderr } = await runCommand(args, env)
    assert.equal(code, 1)
    assert.equal(stdout, '')
    assert.match(stderr, words)
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr)
  }
})

test('config print shows every value and where it came from, secrets masked', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'settings.json')
  writeFileSync(file, JSON.stringify({ market: 'SE', cache_mb: 9, demo_password: 'of the file' }))
  const secret = 'nobody is to see this'
  const env = { REPRISE_CONFIG: file, REPRISE_DEMO_CLIENT_SECRET: secret, REPRISE_CACHE_MB: '10' }
  const args = ['config', 'print', '--port', '9090', '--no-memory']

  const text = await runCommand(args, env)
  assert.equal(text.code, 0, text.stderr)
  for (const line of [
    /^port +9090 +flag$/m,
    /^memory +false +flag$/m,
    /^cache_mb +10 +environment$/m,
    /^market +SE +file$/m,
    /^host +127\.0\.0\.1 +default$/m,
    /^demo_password +\*+ +file$/m,
    /^demo_client_secret +\*+ +environment$/m,
    /^database_url +default$/m,
  ]) {
    assert.match(text.stdout, line)
  }

  const json = await runCommand([...args, '--json'], env)
  const printed = JSON.parse(json.stdout)
  assert.deepEqual(Object.keys(printed), Object.keys(configKeys))
  assert.deepEqual(printed.port, { value: 9090, origin: 'flag' })
  assert.deepEqual(printed.cache_mb, { value: 10, origin: 'environment' })
  assert.deepEqual(printed.market, { value: 'SE', origin: 'file' })
  assert.deepEqual(printed.database_url, { value: '', origin: 'default' })
  assert.equal(printed.demo_client_secret.origin, 'environment')
  for (const shown of [text.stdout, json.stdout]) {
    assert.ok(!shown.includes(secret) && !shown.includes('of the file'))
  }
})
