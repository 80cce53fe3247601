import type { FastifyReply } from 'fastify'
import { authorize } from '../../domain/accounts/consent.ts'
import { formToken, isOwnForm } from '../csrf.ts'
import { PageError, RedirectError } from '../errors.ts'
import { consentPage } from '../pages/consent.ts'
import { sendPage } from '../pages/send.ts'
import { askLogin, toApp } from './login.ts'
import { sendBack } from './redirect.ts'
import type { AuthorizationRequest } from './request.ts'
import { type Visit, type Visitor, visitorOf } from './visit.ts'

/** The page belongs to another session than the browser has now, or to another site. */
export const outdated = {
  status: 403,
  message: 'This page was out of date. Please look again at who you are and what is asked.',
}

/** Shows what the app asks for. */
export function askConsent(
  { reply }: Visit,
  asked: AuthorizationRequest,
  { account, session }: Visitor,
  trouble?: { status: number; message: string },
): FastifyReply {
  const page = consentPage({
    ...asked,
    account,
    csrf: formToken(session),
    message: trouble?.message,
  })
  return sendPage(reply, page, { status: trouble?.status ?? 200, leadsAway: true })
}

/** The consent form: agreed or not, the app hears of it. */
export async function answerConsent(
  visit: Visit,
  asked: AuthorizationRequest,
  form: URLSearchParams,
) {
  const visitor = await visitorOf(visit)
  if (visitor === undefined) return askLogin(visit, toApp(asked))
  if (!isOwnForm(form, visitor.session)) {
    return askConsent(visit, asked, visitor, outdated)
  }
  switch (form.get('decision')) {
    case 'accept':
      return sendCode(visit, asked, visitor)
    case 'cancel':
      throw new RedirectError(asked, 'access_denied')
    default:
      throw new PageError(
        'Neither agreed nor cancelled',
        'Please go back and choose one of the two.',
      )
  }
}

/** Sends the user back to the app with a code. */
export async function sendCode(visit: Visit, asked: AuthorizationRequest, { account }: Visitor) {
  const { ctx, cleaner } = visit.service
  const { app, scopes, redirectUri, codeChallenge } = asked
  const code = await authorize(ctx, {
    appId: app.id,
    userId: account.id,
    scopes,
    redirectUri,
    codeChallenge,
  })
  await cleaner.run()
  return sendBack(visit, asked, { code })
}
