import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { Html } from './html.ts'
import { style } from './style.ts'

type Options = {
  status?: number
  /** Whether a form of the page can end at an app, somewhere else. */
  leadsAway?: boolean
}

/** Sends a page that nothing may keep, frame, script or look into. */
export function sendPage(reply: FastifyReply, page: Html, options: Options = {}): FastifyReply {
  return reply
    .code(options.status ?? 200)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        options.leadsAway === true ? policy : `${policy}; form-action 'self'`,
    })
    .send(page.text)
}

/** On everything a browser is answered, redirects too: codes stay out of caches and referrers. */
export const privacy = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/**
 * Nothing but our own style and drawings. `form-action` is left out where a form ends at an app:
 * Chromium holds it against every hop that follows, and where an app sends its user on from its
 * redirect address cannot be known (docs/adr/0012).
 */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
