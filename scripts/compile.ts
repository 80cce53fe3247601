/**
 * Starts the server once, in memory, so that Node keeps what it makes of the sources: the first real
 * start then needs half the time and leaves the compiler out of memory. Run by `npm ci`. Whatever
 * goes wrong only costs that, so it is said and forgiven.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.js', import.meta.url))
const server = spawn(process.execPath, [main, 'serve', '--memory', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'ignore'],
})
const ended = once(server, 'exit')
const patience = setTimeout(() => server.kill('SIGKILL'), 60_000)
server.stdout.setEncoding('utf8').on('data', (text: string) => {
  if (text.includes('http://')) server.kill('SIGTERM')
})
const [code] = (await ended) as [number | null]
clearTimeout(patience)
if (code !== 0)
  console.error('the sources could not be compiled ahead; the first start will be slower')
