import assert from 'node:assert/strict'
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../support/folder.ts'
import { runCommand, startServer } from '../support/server.ts'

test('a second server on the same data folder refuses and says why; the first goes on', async () => {
  using folder = temporaryFolder()
  const first = await startServer(['--data', folder.path, '--empty'])
  const second = await runCommand(['serve', '--data', folder.path, '--empty', '--port', '0'])
  assert.equal(second.code, 1)
  assert.match(second.stderr, /another Reprise server is using the data folder/)
  assert.equal((await fetch(`${first.url}/readyz`)).status, 200)
  assert.equal(await first.stop(), 0)
})

test('the claim on a data folder ends with a killed server', async () => {
  using folder = temporaryFolder()
  const first = await startServer(['--data', folder.path, '--empty'])
  await first.kill()
  const second = await startServer(['--data', folder.path, '--empty'])
  assert.equal(await second.stop(), 0)
})

test('a data folder that cannot be made is one clear line, without a stack', async () => {
  using folder = temporaryFolder()
  // A file stands where the folder should be made; no right helps against that, not even root's.
  const file = join(folder.path, 'file')
  writeFileSync(file, '')
  const { code, stderr } = await runCommand(['serve', '--data', join(file, 'data'), '--port', '0'])
  assert.equal(code, 1)
  assert.match(stderr, /^reprise: the data folder .* cannot be made/)
  assert.doesNotMatch(stderr, /\n {4}at /)
})

test('a read-only data folder is refused before anything is written', async () => {
  using folder = temporaryFolder()
  chmodSync(folder.path, 0o555)
  const { code, stderr } = await runCommand(['serve', '--data', folder.path], {}, nobody)
  assert.equal(code, 1)
  assert.match(stderr, /^reprise: the data folder .* cannot be written to/)
  assert.deepEqual(readdirSync(folder.path), [])
})

/** Root may write anywhere, so root's tests ask as somebody else. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

test('--memory keeps nothing and leaves the data folder alone', async () => {
  using folder = temporaryFolder()
  const server = await startServer(['--memory', '--empty', '--data', join(folder.path, 'data')])
  assert.equal((await fetch(`${server.url}/livez`)).status, 200)
  assert.equal(await server.stop(), 0)
  assert.equal(existsSync(join(folder.path, 'data')), false)
})
