import type { FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { matchesHash } from '../../lib/secret.ts'
import type { App } from '../../model/accounts.ts'
import { findApp } from '../../store/apps.ts'
import { invalidClient, invalidClientSecret } from '../errors.ts'

/** The app that asks. A public one names itself; a confidential one also proves it. */
export type Client = { app: App; isAuthenticated: boolean }

/**
 * Who asks: id and secret in a Basic header or in the form, or the id alone (RFC 6749 section
 * 2.3.1). A grant decides whether the id alone will do.
 * @throws `Invalid client`, `Invalid client secret`
 */
export async function authenticateClient(
  { db }: Pick<Context, 'db'>,
  request: FastifyRequest,
  form: URLSearchParams,
): Promise<Client> {
  const { id, secret } = credentials(request.headers.authorization, form)
  const app = isClientId(id) ? await findApp(db, id) : undefined
  if (app === undefined) throw invalidClient('unknown client id')
  request.caller = { appId: app.id, userId: null }
  if (secret === null || secret === '') return { app, isAuthenticated: false }
  if (!matchesHash(secret, app.secretHash)) throw invalidClientSecret()
  return { app, isAuthenticated: true }
}

/** Asked of the database only if it could be in it. */
export const isClientId = (text: string) => /^[\w.-]{1,64}$/.test(text)

function credentials(header: string | undefined, form: URLSearchParams) {
  const inForm = form.get('client_id')
  if (header === undefined) return { id: inForm ?? '', secret: form.get('client_secret') }
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(basic(header)) ?? []
  if (id === undefined || secret === undefined) throw invalidClient('malformed Basic header')
  if (inForm !== null && inForm !== id) throw invalidClient('two different client ids')
  return { id, secret }
}

const basic = (header: string) =>
  Buffer.from(/^basic +(\S+)$/i.exec(header)?.[1] ?? '', 'base64').toString('utf8')
