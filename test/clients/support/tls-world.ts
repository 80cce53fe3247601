import { startWorld, type World } from './world.ts'

/** A started server that also listens with TLS, and what a client needs to believe it. */
export type TlsWorld = World & { tlsPort: number; authority: string; publicKeyHash: string }

/** Starts the demo world with TLS, as `reprise trust` says. */
export async function startTlsWorld(redirectUri: string): Promise<TlsWorld> {
  const world = await startWorld({ redirectUri, flags: ['--tls', '--tls-port', '0'] })
  const facts = JSON.parse(await world.reprise(['trust', '--json']))
  const [, port = ''] = /TLS +port (\d+)/.exec(world.output()) ?? []
  return {
    ...world,
    tlsPort: Number(port),
    authority: facts.authority,
    publicKeyHash: facts.public_key_hash,
  }
}
