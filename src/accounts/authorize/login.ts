import type { FastifyReply } from 'fastify'
import { startSession } from '../../domain/accounts/sessions.ts'
import { clearCookie, readCookie, setCookie } from '../cookies.ts'
import { formToken, isOwnForm } from '../csrf.ts'
import { loginPage } from '../pages/login.ts'
import { sendPage } from '../pages/send.ts'
import { reload } from './redirect.ts'
import { logOut, type Visit, visitorOf } from './visit.ts'

/** Where a login leads: an app that asks for consent next, or our own pages. */
export type Destination = { name: string; isApp: boolean }

export const toApp = ({ app }: { app: { name: string } }): Destination => ({
  name: app.name,
  isApp: true,
})

/** Why the login page is shown again. */
type Trouble = { status: number; message: string; name: string }

/** Shows the login page. */
export function askLogin(
  { service, request, reply }: Visit,
  { name: to, isApp }: Destination,
  trouble?: Trouble,
): FastifyReply {
  const { config, random } = service.ctx
  const mark = readCookie(request, 'visit') ?? random(32).toString('base64url')
  setCookie({ request, reply, config }, 'visit', mark)
  const page = loginPage({
    to,
    isApp,
    csrf: formToken(mark),
    name: trouble?.name ?? '',
    message: trouble?.message,
  })
  return sendPage(reply, page, { status: trouble?.status ?? 200, leadsAway: isApp })
}

/** The login form: on success the browser is logged in and the request starts over. */
export async function logIn(visit: Visit, to: Destination, form: URLSearchParams) {
  const { service, request, reply } = visit
  const name = form.get('username') ?? ''
  if (!isOwnForm(form, readCookie(request, 'visit'))) {
    return askLogin(visit, to, { status: 403, message: outdated, name })
  }
  const password = form.get('password') ?? ''
  const outcome = await service.logins.check({ name, password, address: request.ip })
  if (outcome.kind === 'wait') {
    const seconds = Math.ceil(outcome.ms / 1000)
    reply.header('retry-after', String(seconds))
    return askLogin(visit, to, { status: 429, message: tooMany(seconds), name })
  }
  if (outcome.kind === 'refused') {
    return askLogin(visit, to, { status: 400, message: wrong, name })
  }
  const before = await visitorOf(visit)
  if (before !== undefined) await logOut(visit, before)
  // A session that begins with the login cannot have been planted before it.
  const session = await startSession(service.ctx, outcome.userId)
  setCookie({ request, reply, config: service.ctx.config }, 'session', session)
  clearCookie(reply, 'visit')
  return reload(request, reply)
}

const wrong = 'That user name and password do not belong together.'

const outdated =
  'This page was open for too long, or your browser does not keep cookies. Please try again.'

const tooMany = (seconds: number) =>
  `Too many attempts. Please wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'} and try again.`
