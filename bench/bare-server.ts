/**
 * What a reply costs at least: `node:http`, a token check by Map look-up and one write of bytes
 * that lie ready. Serves the reply it is handed over IPC, on every path, and sends its port back.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** `headers` alternates names and values, as `writeHead` takes them. */
export type PreparedReply = { token: string; headers: string[]; body: string }

process.once('message', ({ token, headers, body }: PreparedReply) => {
  const callers = new Map([[`Bearer ${token}`, 'user']])
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((request, response) => {
    if (!callers.has(request.headers.authorization ?? '')) {
      response.writeHead(401).end()
      return
    }
    response.writeHead(200, headers).end(bytes)
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
})
process.once('disconnect', () => process.exit())
