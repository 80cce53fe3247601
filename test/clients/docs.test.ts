import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startWorld } from './support/world.ts'

// What docs/clients.md tells its readers to type is typed here, against a server with the demo
// world, with the real address, id and secret in the places that stand for them.

const run = promisify(execFile)
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const preload = path('./support/preload.mjs')
const page = await readFile(path('../../docs/clients.md'), 'utf8')

// Below node_modules, so that the snippets find the packages they import.
const scripts = path(`../../node_modules/.cache/docs-clients-${process.pid}`)
await mkdir(scripts, { recursive: true })
after(() => rm(scripts, { recursive: true }))
const { url, app, end } = await startWorld({ redirectUri: 'http://127.0.0.1:8888/callback' })
after(end)

/** The code block that follows a comment of the page. */
function block(comment: string): string {
  const start = page.indexOf(`<!-- ${comment} -->`)
  const code = /```\w+\n(.*?)```/s.exec(page.slice(start))?.[1]
  assert.ok(start >= 0 && code !== undefined, `no code block after <!-- ${comment} -->`)
  return code
}

const filled = (code: string) =>
  code
    .replaceAll('http://127.0.0.1:8080', url)
    .replaceAll('<id>', app.clientId)
    .replaceAll('<secret>', app.clientSecret)

test('the preload is the one our tests use', async () => {
  const file = 'test/clients/support/preload.mjs'
  assert.equal(block(`same as: ${file}`), await readFile(preload, 'utf8'))
})

for (const client of ['official-sdk', 'spotify-web-api-node', 'soundify']) {
  test(`the snippet for ${client} finds an artist`, async () => {
    const script = join(scripts, `${client}.mjs`)
    await writeFile(script, filled(block(`run: ${client}`)))
    const env = { ...process.env, REPRISE: url }
    const { stdout } = await run(process.execPath, ['--import', preload, script], { env })
    assert.match(stdout, /Bach/)
  })
}

const noCurl = await run('curl', ['--version']).then(
  () => false,
  () => 'curl is not installed',
)

test('the commands for curl find an artist', { skip: noCurl }, async () => {
  const { stdout } = await run('sh', ['-ec', filled(block('run: curl'))])
  assert.match(JSON.parse(stdout).artists.items[0].name, /Bach/)
})
