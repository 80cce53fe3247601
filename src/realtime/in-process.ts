import type { View } from '../wire/view.ts'
import type { Hub } from './hub.ts'
import type { ServerMessage } from './protocol.ts'
import { VirtualDevice, type VirtualDeviceOptions } from './virtual-device.ts'

/** A virtual device in the same process as its server, and the ways its connection can end. */
export type Attached = {
  device: VirtualDevice
  /** Why the server ended the connection, if it did. */
  closed(): { code: number; reason: string } | undefined
  /** Leaves, saying so. */
  leave(): void
  /** Loses its connection. */
  drop(): void
  /** Connects again. */
  connect(): Promise<void>
}

const view: View = {
  base: 'http://localhost',
  open: 'http://localhost',
  market: null,
  isExplicitFiltered: false,
  profile: 'classic',
}

/** Connects a virtual device to a hub without a socket between them. */
export async function attach(
  hub: Hub,
  options: Omit<VirtualDeviceOptions, 'send'>,
): Promise<Attached> {
  let closed: { code: number; reason: string } | undefined
  let connection: ReturnType<Hub['connect']> | undefined
  const device = new VirtualDevice({
    ...options,
    send: (message) => connection?.receive(JSON.stringify(message)),
  })
  const end = (isGoodbye: boolean) => {
    if (connection !== undefined) hub.disconnected(connection, isGoodbye)
    connection = undefined
  }
  const connect = async () => {
    closed = undefined
    const channel = {
      send: (message: ServerMessage) => device.receive(message),
      close(code: number, reason: string) {
        closed = { code, reason }
        if (connection === opened) end(false)
      },
    }
    const opened = hub.connect(channel, view)
    connection = opened
    await device.hello()
    await hub.idle()
  }
  await connect()
  return {
    device,
    closed: () => closed,
    leave: () => end(true),
    drop: () => end(false),
    connect,
  }
}
