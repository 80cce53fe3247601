import type { World } from './world.ts'

/** What a client needs to reach a server by the public names, and to believe it. */
export type Tls = {
  port: number
  /** File with the authority's certificate. */
  authority: string
  /** What Chromium's flag takes in its place. */
  publicKeyHash: string
}

/** Flags of a server that listens with TLS too. */
export const tlsFlags = ['--tls', '--tls-port', '0']

/** What `reprise trust` tells of a server that was started with `tlsFlags`. */
export async function tlsOf(world: Pick<World, 'reprise' | 'output'>): Promise<Tls> {
  const facts = JSON.parse(await world.reprise(['trust', '--json']))
  const [, port = ''] = /TLS +port (\d+)/.exec(world.output()) ?? []
  return {
    port: Number(port),
    authority: facts.authority,
    publicKeyHash: facts.public_key_hash,
  }
}
