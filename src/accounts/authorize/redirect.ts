import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RedirectError, RedirectTarget } from '../errors.ts'

/**
 * Sends the user back to the app with an answer. The address stays as the app registered it, to
 * the letter, and `state` comes back as it came (RFC 6749 section 4.1.2).
 */
export function sendBack(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { redirectUri, state, issuer: iss }: RedirectTarget,
  answer: Record<string, string>,
): FastifyReply {
  const joint = redirectUri.includes('?') ? '&' : '?'
  return redirect(request, reply, redirectUri + joint + encode({ ...answer, state, iss }))
}

/** Sends the user back with a refusal. */
export function sendRefusal(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { code, message, target }: RedirectError,
): FastifyReply {
  const answer = { error: code, ...(message === '' ? {} : { error_description: message }) }
  if (code !== 'unsupported_response_type') return sendBack({ request, reply }, target, answer)
  // An app that asked for a token looks for answers in the fragment (section 4.2.2.1).
  const fragment = encode({ ...answer, state: target.state, iss: target.issuer })
  return redirect(request, reply, `${target.redirectUri}#${fragment}`)
}

/** Back to the same page, now as a GET. A relative address holds behind any proxy and prefix. */
export function reload(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const at = request.url.indexOf('?')
  return redirect(request, reply, at < 0 ? '?' : request.url.slice(at))
}

/** 303 after a form, so that no browser sends the form on (RFC 9700 section 4.12). */
export const redirect = (request: FastifyRequest, reply: FastifyReply, location: string) =>
  reply
    .code(request.method === 'POST' ? 303 : 302)
    .header('location', location)
    .send()

/** Spaces become %20 and not +, which not every app undoes. */
const encode = (parameters: Record<string, string | undefined>) =>
  Object.entries(parameters)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
