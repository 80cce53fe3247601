import { isConsented } from '../../domain/accounts/consent.ts'
import { PageError } from '../errors.ts'
import { formOf } from '../parameters.ts'
import { answerConsent, askConsent, sendCode } from './consent.ts'
import { askLogin, logIn, toApp } from './login.ts'
import { type AuthorizationRequest, readAuthorizationRequest } from './request.ts'
import { switchAccount } from './switch-account.ts'
import { type Visit, type Visitor, visitorOf } from './visit.ts'

/** `GET /authorize`: whatever is still missing is asked for, then the app gets its code. */
export async function authorize(visit: Visit) {
  const asked = await readAuthorizationRequest(visit)
  const visitor = await visitorOf(visit)
  if (visitor === undefined) return askLogin(visit, toApp(asked))
  if (await needsConsent(visit, asked, visitor)) return askConsent(visit, asked, visitor)
  return sendCode(visit, asked, visitor)
}

/** `POST /authorize`: a form of one of its pages, which come back to their own address. */
export async function continueAuthorize(visit: Visit) {
  const asked = await readAuthorizationRequest(visit)
  const form = formOf(visit.request)
  const step = steps.get(form.get('step') ?? '')
  if (step === undefined) throw new PageError('Unknown step', 'Please go back and try again.')
  return step(visit, asked, form)
}

const steps = new Map([
  [
    'login',
    (visit: Visit, asked: AuthorizationRequest, form: URLSearchParams) =>
      logIn(visit, toApp(asked), form),
  ],
  ['consent', answerConsent],
  ['switch', switchAccount],
])

async function needsConsent({ service }: Visit, asked: AuthorizationRequest, visitor: Visitor) {
  if (asked.mustAsk) return true
  const { app, scopes } = asked
  return !(await isConsented(service.ctx.db, {
    appId: app.id,
    userId: visitor.account.id,
    scopes,
  }))
}
