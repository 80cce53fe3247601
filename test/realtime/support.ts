import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../../src/lib/clock.ts'
import { runSocketDevice } from '../../src/realtime/socket-device.ts'
import type { VirtualDevice } from '../../src/realtime/virtual-device.ts'

/** Waits until something is so. @throws when it is not in a minute, which is for ever here */
export async function until<T>(look: () => Promise<T> | T, is: (seen: T) => boolean): Promise<T> {
  let seen = await look()
  for (let looks = 0; !is(seen); looks++) {
    if (looks === 3_000) throw new Error(`it is still ${JSON.stringify(seen)}`)
    await sleep(20)
    seen = await look()
  }
  return seen
}

/** Connects a virtual device over a WebSocket; `stop` says goodbye. */
export async function socketDevice(url: string, token: string, name: string) {
  const stopping = new AbortController()
  let device: VirtualDevice | undefined
  const running = runSocketDevice({
    url,
    signal: stopping.signal,
    clock: systemClock,
    device: { name },
    token: async () => token,
    changed: (one) => {
      device = one
    },
  })
  // A refusal is the caller's to see; until then nobody waits for it.
  running.catch(() => {})
  const connected = await Promise.race([
    until(
      () => device,
      (one) => one !== undefined,
    ),
    running.then(() => undefined),
  ])
  if (connected === undefined) throw new Error('the device ended before it was connected')
  return {
    device: connected,
    running,
    async stop() {
      stopping.abort()
      await running
    },
  }
}

export type Answer = {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any
}

/** Calls the player of a server. */
export function playerAt(url: string, token: string) {
  return async (method: string, path: string, body?: object): Promise<Answer> => {
    const reply = await fetch(`${url}/v1/me/player${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await reply.text()
    return { status: reply.status, body: text === '' ? undefined : JSON.parse(text) }
  }
}
