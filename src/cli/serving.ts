import type { FastifyInstance } from 'fastify'
import { buildApp } from '../app.ts'
import type { Config } from '../config-keys.ts'
import { type Context, openContext } from '../context.ts'
import { ensureDemoWorld } from '../demo/first-start.ts'
import type { TlsListener } from '../http/tls/listen.ts'
import { createLog } from '../log.ts'
import { keepPodcastsFresh } from '../podcasts/schedule.ts'
import { newSetupCode } from '../setup/code.ts'
import { welcome } from './welcome.ts'

/** When the server has what it needs, when it has it, and when it has to end. */
export type Course = { prepared: Promise<unknown>; whenReady: () => void; stop: Promise<void> }

/** Serves from the start to the end, when the answers under way are given. */
export async function serve(config: Config, { prepared, whenReady, stop }: Course): Promise<void> {
  const log = createLog(config.log)
  await using ctx = await openContext(config, log)
  const app = buildApp(ctx)
  await Promise.all([app.ready(), prepared])
  const demo = await demoOf(ctx)
  await ctx.jobs.begin()
  const setupCode = await newSetupCode(ctx)
  const tls = config.tls ? await withTls(app, ctx) : undefined
  const address = await app.listen({ host: config.host, port: config.port })
  ctx.background.begin()
  whenReady()
  process.stdout.write(
    welcome(ctx, config.public_url || address, { demo, tlsPort: tls?.port, setupCode }),
  )
  const stopPodcasts = keepPodcastsFresh(ctx, (error) => log.error(error, 'podcasts'))
  await ctx.music.watch()
  await stop
  log.info('stopping')
  await ctx.music.close()
  await stopPodcasts()
  await Promise.all([finish(app), tls?.close()])
}

/** Listens with TLS too. */
async function withTls(app: FastifyInstance, ctx: Context): Promise<TlsListener> {
  const [{ ensureTrust }, { listenWithTls }] = await Promise.all([
    import('../http/tls/trust.ts'),
    import('../http/tls/listen.ts'),
  ])
  const { host, tls_port: port, tls_cert: certFile, tls_key: keyFile } = ctx.config
  return listenWithTls(app, { host, port, certFile, keyFile, trust: ensureTrust(ctx) })
}

/** Gives the answers under way and refuses new connections. */
async function finish(app: FastifyInstance): Promise<void> {
  // Those that clients keep open after their last answer would hold the end up for a minute.
  const idle = setInterval(() => app.server.closeIdleConnections(), 50)
  await app.close()
  clearInterval(idle)
}

/** The demo world, unless the operator wants none. */
function demoOf(ctx: Context) {
  const { demo_client_secret: clientSecret, demo_password: password, empty } = ctx.config
  return empty ? null : ensureDemoWorld({ ...ctx, chosen: { clientSecret, password } })
}
