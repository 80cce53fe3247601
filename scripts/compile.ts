/**
 * Starts the server once, in a folder of its own, so that Node keeps what it makes of the sources:
 * the first real start then needs half the time and leaves the compiler out of memory. Run by
 * `npm ci`. Whatever goes wrong only costs that, so it is said and forgiven.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundlePackages } from './bundle-packages.ts'

// First, since they are compiled too.
await bundlePackages().catch((error: unknown) => console.error('packages are not bundled:', error))

// What this start does not use, and one on the other engine does.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/reprise', import.meta.url)))
await import('../src/db/postgres-database.ts')

const folder = mkdtempSync(join(tmpdir(), 'reprise-compile-'))
const main = fileURLToPath(new URL('../src/main.js', import.meta.url))
const server = spawn(
  process.execPath,
  [main, 'serve', '--data', folder, '--database-url=', '--port', '0'],
  {
    stdio: ['ignore', 'pipe', 'ignore'],
  },
)
const ended = once(server, 'exit')
const patience = setTimeout(() => server.kill('SIGKILL'), 60_000)
server.stdout.setEncoding('utf8').on('data', (text: string) => {
  if (text.includes('http://')) server.kill('SIGTERM')
})
const [code] = (await ended) as [number | null]
clearTimeout(patience)
rmSync(folder, { recursive: true, force: true })
if (code !== 0)
  console.error('the sources could not be compiled ahead; the first start will be slower')
