import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config-keys.ts'
import { sessionMs } from '../domain/accounts/lifetimes.ts'
import { isSecure } from './address.ts'

/** The browser's session, and, before there is one, a mark that ties the login form to it. */
const names = { session: 'reprise_session', visit: 'reprise_visit' } as const

type Kind = keyof typeof names

/** What the cookie holds; undefined when it is absent or nothing we gave out. */
export function readCookie(request: FastifyRequest, kind: Kind): string | undefined {
  const value = request.cookies[names[kind]]
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined
}

export function setCookie(
  { request, reply, config }: { request: FastifyRequest; reply: FastifyReply; config: Config },
  kind: Kind,
  value: string,
): void {
  const lasts = kind === 'session' ? { maxAge: sessionMs / 1000 } : {}
  reply.setCookie(names[kind], value, { ...options, ...lasts, secure: isSecure(request, config) })
}

export function clearCookie(reply: FastifyReply, kind: Kind): void {
  reply.clearCookie(names[kind], options)
}

/** Lax: an app sends its user here with a link, and the cookie has to come along. */
const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax' }
