import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { View } from '../wire/view.ts'
import { Hub, type HubMeans } from './hub.ts'
import { maxMessageBytes, subprotocol } from './protocol.ts'

/** How links to our own server start in what a device is shown. */
export type ViewOf = (request: IncomingMessage) => View

/** Takes devices' WebSockets. */
export class DeviceServer {
  readonly #hub: Hub
  readonly #viewOf: ViewOf
  readonly #server = new WebSocketServer({
    noServer: true,
    // Playback is a few hundred bytes; compression would cost memory per socket for nothing.
    perMessageDeflate: false,
    maxPayload: maxMessageBytes,
    handleProtocols: (offered) => (offered.has(subprotocol) ? subprotocol : false),
  })
  readonly #alive = new WeakSet<WebSocket>()
  readonly #sweep: NodeJS.Timeout

  constructor(means: HubMeans, viewOf: ViewOf) {
    this.#hub = new Hub(means)
    this.#viewOf = viewOf
    this.#sweep = setInterval(() => this.#checkAll(), sweepMs)
    this.#sweep.unref()
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (ws) => this.#take(ws, request))
  }

  async close(): Promise<void> {
    clearInterval(this.#sweep)
    await this.#hub.close()
    for (const ws of this.#server.clients) ws.terminate()
    this.#server.close()
  }

  #take(ws: WebSocket, request: IncomingMessage): void {
    const channel = {
      send: (message: object) => ws.send(JSON.stringify(message)),
      close: (code: number, reason: string) => ws.close(code, reason),
    }
    const connection = this.#hub.connect(channel, this.#viewOf(request))
    this.#alive.add(ws)
    ws.on('pong', () => this.#alive.add(ws))
    ws.on('message', (data) => connection.receive(String(data)))
    ws.on('close', (code) => this.#hub.disconnected(connection, code === goodbye))
    // What is wrong with a socket ends it, and the end is heard.
    ws.on('error', () => {})
  }

  /** Who did not answer the last ping is gone, though nobody said so. */
  #checkAll(): void {
    for (const ws of this.#server.clients) {
      if (!this.#alive.delete(ws)) ws.terminate()
      else ws.ping()
    }
    this.#hub.sweep()
  }
}

const sweepMs = 15_000
/** Close code of a device that leaves on purpose. */
const goodbye = 1000
