import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { commandLine } from '../../test/support/command-line.ts'

const { server, run, json } = await commandLine()

for (const name of ['mira', 'theo']) {
  await json('user', 'add', name, '--email', `${name}@example.org`, '--password', 'long enough')
}

const access = ({ access, owner, rate_limit }: Record<string, unknown>) => [
  access,
  owner,
  rate_limit,
]

test('an app is classic, nobody’s and held to the setting unless it is told otherwise', async () => {
  assert.deepEqual(access(await json('app', 'create', '--name', 'Plain')), ['classic', null, null])
  const options = ['--access', 'development', '--owner', 'mira', '--requests', '180']
  const made = await json('app', 'create', '--name', 'Trial', ...options)
  assert.deepEqual(access(made), ['development', 'mira', 180])
  const { stdout } = await run('app', 'list')
  assert.match(stdout, /^CLIENT ID +NAME +ACCESS +RULES/)
  assert.match(stdout, new RegExp(`^${made.client_id} +Trial +development +relaxed`, 'm'))
})

test('an app is allowed MCP when somebody says so, and as long', async () => {
  assert.equal((await json('app', 'create', '--name', 'Plain')).mcp, false)
  const { client_id: id, mcp } = await json('app', 'create', '--name', 'Assistant', '--mcp')
  assert.equal(mcp, true)
  assert.equal((await json('app', 'update', id, '--access', 'both')).mcp, true)
  assert.match((await run('app', 'update', id)).stdout, /MCP +allowed/)
  assert.equal((await json('app', 'update', id, '--no-mcp')).mcp, false)
})

test('app update changes what is named, on the running server too', async () => {
  const { client_id: id } = await json('app', 'create', '--name', 'Changing')
  const { access_token } = await json('token', '--app', id)
  const status = async () => {
    const headers = { authorization: `Bearer ${access_token}` }
    return (await fetch(`${server.url}/v1/markets`, { headers })).status
  }
  assert.equal(await status(), 200)
  const updated = await json('app', 'update', id, '--access', 'development', '--owner', 'mira')
  assert.deepEqual(access(updated), ['development', 'mira', null])
  // Another process hears of it a moment later.
  for (let round = 0; round < 100 && (await status()) === 200; round++) await setTimeout(50)
  assert.equal(await status(), 403)
  assert.deepEqual(access(await json('app', 'update', id, '--owner', '-', '--requests', '0')), [
    'development',
    null,
    0,
  ])
  assert.deepEqual(access(await json('app', 'update', id, '--requests', '-')), [
    'development',
    null,
    null,
  ])
})

test('app allow adds users, takes them off and shows them', async () => {
  const { client_id: id } = await json('app', 'create', '--name', 'Shared', '--owner', 'mira')
  assert.deepEqual((await json('app', 'allow', id, 'theo')).users, ['theo'])
  assert.match((await run('app', 'allow', id)).stdout, /mira \(its owner\), theo\.$/m)
  assert.deepEqual((await json('app', 'allow', id, 'theo', '--remove')).users, [])
  assert.deepEqual(await json('app', 'allow', id), { client_id: id, users: [] })
})

test('what cannot be ends with 1 and says why, a wrong profile with 2', async () => {
  const { client_id: id } = await json('app', 'create', '--name', 'Odd')
  const cases: [number, string[], RegExp][] = [
    [1, ['app', 'allow', id, 'teo'], /did you mean theo\?/],
    [1, ['app', 'allow', id.slice(1), 'theo'], new RegExp(`did you mean ${id}`)],
    [1, ['app', 'update', id, '--owner', 'mirra'], /did you mean mira\?/],
    [1, ['app', 'update', id, '--requests', 'few'], /a whole number or -, not few/],
    [2, ['app', 'update', id, '--access', 'modern'], /classic, extended, development, both/],
  ]
  for (const [expected, args, words] of cases) {
    const { code, stderr } = await run(...args)
    assert.equal(code, expected, args.join(' '))
    assert.match(stderr, words)
  }
})
