import { connect, type Socket } from 'node:net'

export type Request = { method: string; path: string; token: string; body?: unknown }
export type Reply = { status: number; head: string; body: Buffer }

/**
 * One keep-alive connection with one request on its way at a time. A general HTTP client costs more
 * per request than the server under test; this one knows only what the servers here answer: a
 * status, a `content-length` and that many bytes.
 */
export class Connection {
  readonly #socket: Socket
  #chunks: Buffer[] = []
  #received = 0
  #expected = Number.POSITIVE_INFINITY
  #headBytes = 0
  #waiting: PromiseWithResolvers<Reply> | undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    socket.on('error', (error) => this.#fail(error))
    socket.on('close', () => this.#fail(new Error('the server closed the connection')))
  }

  static async open(port: number): Promise<Connection> {
    const { promise, resolve, reject } = Promise.withResolvers<Socket>()
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
    return new Connection(await promise)
  }

  /** Sends bytes made by `requestBytes`. Rejects when the connection breaks before the reply ends. */
  send(request: Buffer): Promise<Reply> {
    if (this.#waiting) throw new Error('a request is already on its way')
    if (!this.isOpen) throw new Error('the connection is closed')
    this.#waiting = Promise.withResolvers()
    this.#socket.write(request)
    return this.#waiting.promise
  }

  /** False once either side has closed; servers close a connection that idles for long. */
  get isOpen(): boolean {
    return !this.#socket.destroyed
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#received += chunk.length
    if (this.#headBytes === 0) this.#readHead()
    if (this.#received >= this.#expected) this.#finish()
  }

  #readHead(): void {
    const bytes = Buffer.concat(this.#chunks)
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0) return
    const length = /\r\ncontent-length: *(\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1]
    const status = bytes.toString('latin1', 9, 12)
    if (length === undefined && status !== '204' && status !== '304') {
      this.#fail(new Error('only replies with a content-length are understood'))
      return
    }
    this.#headBytes = end + 4
    this.#expected = this.#headBytes + Number(length ?? 0)
  }

  #finish(): void {
    const bytes = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks)
    const waiting = this.#waiting
    const headBytes = this.#headBytes
    this.#chunks = []
    this.#received = 0
    this.#headBytes = 0
    this.#expected = Number.POSITIVE_INFINITY
    this.#waiting = undefined
    if (!bytes || !waiting) throw new Error('a reply nobody asked for')
    waiting.resolve({
      status: Number(bytes.toString('latin1', 9, 12)),
      head: bytes.toString('latin1', 0, headBytes),
      body: bytes.subarray(headBytes),
    })
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error)
    this.#waiting = undefined
    this.#socket.destroy()
  }
}

/** The bytes of a request, made once and sent many times. */
export function requestBytes({ method, path, token, body }: Request): Buffer {
  const json = body === undefined ? '' : JSON.stringify(body)
  const type = body === undefined ? '' : 'Content-Type: application/json\r\n'
  const head = `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n`
  return Buffer.from(`${head}${type}Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`)
}
