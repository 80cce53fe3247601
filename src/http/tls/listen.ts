import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import { createSecureContext, type SecureContext } from 'node:tls'
import type { FastifyInstance } from 'fastify'
import { OperatorError } from '../../lib/operator-error.ts'
import type { Trust } from './trust.ts'

export type TlsOptions = {
  host: string
  port: number
  /** The certificate for the public hosts. */
  trust: Trust
  /** Files of a certificate of one's own, for every other name; '' for none. */
  certFile: string
  keyFile: string
}

/** A second way in. `close` gives the answers under way first. */
export type TlsListener = { port: number; close(): Promise<void> }

/**
 * Listens with TLS too: the same routes, the same devices. Which certificate is shown depends on the
 * name that the client asks for (SNI).
 * @param app all of whose routes are there
 * @throws OperatorError when the certificate cannot be used
 */
export async function listenWithTls(
  app: FastifyInstance,
  options: TlsOptions,
): Promise<TlsListener> {
  const { host, port, trust } = options
  const own = ownCertificate(options)
  const authorised = createSecureContext(trust.server)
  const server = createServer(
    {
      ...(own ?? trust.server),
      SNICallback: (name, done) =>
        done(null, trust.hosts.includes(name) ? authorised : own?.context),
    },
    app.routing,
  )
  server.keepAliveTimeout = app.server.keepAliveTimeout
  // Devices are taken where the plain server takes them.
  server.on('upgrade', (...upgrade) => void app.server.emit('upgrade', ...upgrade))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, resolve)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  return { port: taken, close: () => closed(server) }
}

type OwnCertificate = { cert: Buffer; key: Buffer; context: SecureContext }

function ownCertificate({ certFile, keyFile }: TlsOptions): OwnCertificate | undefined {
  if (certFile === '' && keyFile === '') return undefined
  if (certFile === '' || keyFile === '') {
    throw new OperatorError('tls_cert and tls_key belong together: set both, or none')
  }
  try {
    const pair = { cert: readFileSync(certFile), key: readFileSync(keyFile) }
    return { ...pair, context: createSecureContext(pair) }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new OperatorError(`${certFile} and ${keyFile} are no certificate and key: ${reason}`, {
      cause,
    })
  }
}

/** Gives the answers under way. What clients keep open after them would hold the end up. */
async function closed(server: Server): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  await new Promise((resolve) => server.close(resolve))
  clearInterval(idle)
}
