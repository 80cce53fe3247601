import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

/** A proxy that leads every tunnel to one port of this machine, whatever host was asked for. */
export type Tunnel = { url: string; hosts: Set<string>; end(): Promise<void> }

/**
 * Stands for names that lead here (a line in /etc/hosts, and port 443), which a test may not set
 * up: it moves the connection, and what goes through it stays untouched.
 */
export async function startTunnel(port: number): Promise<Tunnel> {
  const hosts = new Set<string>()
  const open = new Set<Socket>()
  const server = createServer((_request, reply) => reply.writeHead(405).end())
  server.on('connect', ({ url = '' }, client: Socket, head) => {
    hosts.add(url)
    const there = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      there.write(head)
      there.pipe(client).pipe(there)
    })
    for (const socket of [client, there]) {
      open.add(socket)
      socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hosts,
    async end() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
