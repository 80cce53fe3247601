import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config-keys.ts'
import type { View } from '../wire/view.ts'
import type { HubMeans } from './hub.ts'
import type { DeviceServer } from './ws-server.ts'

/** Where devices connect; a WebSocket with the subprotocol of `protocol.ts`. */
export const devicePath = '/connect'

/** Lets devices connect. Nothing of it is loaded before the first one does. */
export function registerRealtime(
  app: FastifyInstance,
  ctx: HubMeans & { readonly config: Config },
): void {
  let devices: Promise<DeviceServer> | undefined
  const load = async () => {
    const { DeviceServer } = await import('./ws-server.ts')
    return new DeviceServer(ctx, (request) => viewOf(request, ctx.config))
  }
  app.server.on('upgrade', (request, socket, head) => {
    // A socket that breaks before it is taken has nobody else to tell.
    socket.on('error', () => socket.destroy())
    if (request.url?.split('?')[0] !== devicePath) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    devices ??= load()
    devices.then(
      (one) => one.upgrade(request, socket, head),
      () => socket.destroy(),
    )
  })
  // Before the server stops: it would wait for sockets that never end.
  app.addHook('preClose', async () => (await devices)?.close())
}

/** How a device is shown items: with the address it connected to, or the configured one. */
function viewOf(request: IncomingMessage, config: Config): View {
  const host = request.headers.host ?? ''
  const scheme = (request.socket as Partial<TLSSocket>).encrypted === true ? 'https' : 'http'
  const base = config.public_url || `${scheme}://${hostForm.test(host) ? host : 'localhost'}`
  return {
    base: base.replace(/\/+$/, ''),
    open: config.open_url.replace(/\/+$/, ''),
    market: null,
    isExplicitFiltered: false,
    profile: 'classic',
  }
}

const hostForm = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i
