import { fork } from 'node:child_process'
import { once } from 'node:events'
import { getCompileCacheDir } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Config } from '../../config-keys.ts'
import { isDemoKnown } from '../../demo/access.ts'

/** Work under way beside this process; ends with it. */
export type HeadStart = { done: Promise<unknown> } & Disposable

/**
 * Makes the demo world of a first start in a process of its own, while this one loads everything
 * else that the server needs; the memory it takes goes when it ends. The server itself makes what is
 * missing then, so whatever goes wrong here only costs time: it is met again there, and reported.
 */
export function headStart(config: Config): HeadStart {
  const isFirst = !config.empty && !config.memory && !isDemoKnown(config.data)
  if (!isFirst) return { done: Promise.resolve(), [Symbol.dispose]() {} }
  const child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
    // As this process was told by `main.js`.
    execArgv: [...process.execArgv, '--import', new URL('../../loading.js', import.meta.url).href],
    env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() },
    stdio: 'ignore',
  })
  // Not as an argument, which others on the machine could read.
  child.send(config)
  // It says so, or has ended without; either way there is nothing to wait for any more.
  const done = Promise.race([once(child, 'message'), once(child, 'close')]).catch(() => {})
  return { done, [Symbol.dispose]: () => child.kill() }
}
