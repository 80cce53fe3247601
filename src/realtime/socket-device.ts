import { closeCodes, type ServerMessage, subprotocol } from './protocol.ts'
import { devicePath } from './register.ts'
import { VirtualDevice, type VirtualDeviceOptions } from './virtual-device.ts'

export type SocketDeviceOptions = Omit<VirtualDeviceOptions, 'send'> & {
  /** Address of the server. */
  url: string
  /** Ends it. */
  signal: AbortSignal
}

/**
 * Runs a virtual device over a WebSocket in real time, through breaks of the connection, until it
 * is told to stop.
 * @throws Error when the server refuses it
 */
export async function runSocketDevice({
  url,
  signal,
  changed,
  ...options
}: SocketDeviceOptions): Promise<void> {
  let socket: WebSocket | undefined
  let timer: NodeJS.Timeout | undefined
  let failure: unknown
  const device = new VirtualDevice({
    ...options,
    send(message) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
    },
    changed(one) {
      changed?.(one)
      schedule()
    },
  })
  const schedule = () => {
    clearTimeout(timer)
    const { dueMs } = device
    if (dueMs === undefined) return
    timer = setTimeout(() => {
      device.tick()
      schedule()
    }, dueMs)
  }
  const address = new URL(devicePath, url.replace(/^http/, 'ws'))
  for (let attempt = 0; !signal.aborted; attempt++) {
    const opened = new WebSocket(address, subprotocol)
    socket = opened
    const stop = () => opened.close(1000)
    signal.addEventListener('abort', stop)
    opened.addEventListener('open', () => {
      attempt = 0
      device.hello().catch((error: unknown) => {
        failure = error
        opened.close(1000)
      })
    })
    opened.addEventListener('message', ({ data }) =>
      device.receive(JSON.parse(String(data)) as ServerMessage),
    )
    const { code, reason } = await closed(opened)
    signal.removeEventListener('abort', stop)
    // Without a token there is nothing to say hello with.
    if (failure !== undefined) throw failure
    if (isRefusal(code)) throw new Error(`the server refused the device: ${reason} (${code})`)
    await pause(Math.min(maxPauseMs, minPauseMs * 2 ** attempt) * (0.5 + Math.random()), signal)
  }
  clearTimeout(timer)
}

/** What trying again would not mend. */
const isRefusal = (code: number) =>
  code === closeCodes.badToken ||
  code === closeCodes.notPremium ||
  code === closeCodes.badScope ||
  code === closeCodes.badMessage ||
  code === closeCodes.replaced ||
  code === closeCodes.tooManyDevices

const closed = (socket: WebSocket) =>
  new Promise<{ code: number; reason: string }>((resolve) => {
    socket.addEventListener('close', ({ code, reason }) => resolve({ code, reason }))
  })

const minPauseMs = 500
const maxPauseMs = 30_000

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
