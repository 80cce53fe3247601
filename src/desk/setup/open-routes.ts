import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type as T } from 'typebox'
import { type Visit, visitorOf } from '../../accounts/authorize/visit.ts'
import { setCookie } from '../../accounts/cookies.ts'
import type { Service } from '../../accounts/service.ts'
import { startSession } from '../../domain/accounts/sessions.ts'
import { parseJson } from '../../http/body.ts'
import { checker } from '../../http/validate.ts'
import { forbidden } from '../../lib/errors.ts'
import { checkSetupCode, linkState } from '../../setup/code.ts'
import { listener } from '../../setup/demo-world.ts'
import { makeFirstAdmin } from '../../setup/first-admin.ts'
import { setupProgress } from '../../setup/progress.ts'

/**
 * What works before anybody is logged in. The code of the setup link is what authorises it, and no
 * other site knows it, so a form elsewhere can do nothing here.
 */
export function addOpenSetup(scope: FastifyInstance, service: Service): void {
  const route =
    (work: (visit: Visit) => Promise<unknown>) =>
    async (request: FastifyRequest, reply: FastifyReply) =>
      work({ service, request, reply })
  const options = (path: string) => ({
    config: { operation: `desk ${path}`, isUnrecorded: true },
  })
  scope.get('/desk/setup', options('/desk/setup'), route(look))
  scope.post('/desk/setup/admin', options('/desk/setup/admin'), route(makeAdmin))
  scope.post('/desk/setup/listen', options('/desk/setup/listen'), route(listen))
}

/** How far setting up is, and, with a code in a header, what that is worth. */
async function look(visit: Visit) {
  const { ctx } = visit.service
  const code = visit.request.headers['x-setup-code']
  const link = await linkState(ctx.db, typeof code === 'string' ? code : '')
  const visitor = await visitorOf(visit)
  const { step, hasDemo, appId } = await setupProgress(ctx, {
    hasAdmin: link === 'used',
    visitor: visitor?.account,
    folders: ctx.music.folders,
  })
  return { link, step, has_demo: hasDemo, app_id: appId ?? null }
}

const adminBody = checker(
  'body',
  T.Object({
    code: T.String({ maxLength: 100 }),
    name: T.String({ maxLength: 64 }),
    password: T.String({ maxLength: 1_000 }),
  }),
) as (value: unknown) => { code: string; name: string; password: string }

/** Makes the first administrator and logs the browser in. */
async function makeAdmin(visit: Visit) {
  const { ctx } = visit.service
  const admin = await makeFirstAdmin(ctx, adminBody(parseJson(visit.request.body) ?? {}))
  await logIn(visit, admin.id)
  return { id: admin.id }
}

const codeBody = checker('body', T.Object({ code: T.String({ maxLength: 100 }) })) as (
  value: unknown,
) => { code: string }

/** Logs the browser in as a user of the demo world. The link stays good. */
async function listen(visit: Visit) {
  const { ctx } = visit.service
  await checkSetupCode(ctx.db, codeBody(parseJson(visit.request.body) ?? {}).code)
  const userId = await listener(ctx)
  if (userId === undefined) throw forbidden('There is no demo world on this server')
  await logIn(visit, userId)
  return { id: userId }
}

async function logIn({ service, request, reply }: Visit, userId: string): Promise<void> {
  const { ctx } = service
  setCookie({ request, reply, config: ctx.config }, 'session', await startSession(ctx, userId))
}
