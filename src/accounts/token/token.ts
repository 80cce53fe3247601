import type { FastifyReply, FastifyRequest } from 'fastify'
import { grantTypeMissing, invalidTarget, unknownGrantType } from '../errors.ts'
import { formOf, queryOf } from '../parameters.ts'
import { isForeignResource } from '../resource.ts'
import type { Service } from '../service.ts'
import { authenticateClient } from './client.ts'
import { authorizationCodeGrant } from './grants/authorization-code.ts'
import { clientCredentialsGrant } from './grants/client-credentials.ts'
import { refreshTokenGrant } from './grants/refresh-token.ts'
import { toTokenBody } from './token-body.ts'

const grants = new Map([
  ['authorization_code', authorizationCodeGrant],
  ['refresh_token', refreshTokenGrant],
  ['client_credentials', clientCredentialsGrant],
])

/** `POST /api/token` (RFC 6749 section 3.2). */
export async function token(service: Service, request: FastifyRequest, reply: FastifyReply) {
  const { ctx, cleaner } = service
  const form = tokenForm(request)
  const grant = grantOf(form)
  const client = await authenticateClient(ctx, request, form)
  const { app } = client
  if (isForeignResource(request, ctx.config, { app, resource: form.get('resource') })) {
    throw invalidTarget()
  }
  const issued = await grant({ ctx, client, form })
  await cleaner.run()
  return reply.send(toTokenBody(issued))
}

function grantOf(form: URLSearchParams) {
  const type = form.get('grant_type') ?? ''
  if (type === '') throw grantTypeMissing()
  const grant = grants.get(type)
  if (grant === undefined) throw unknownGrantType()
  return grant
}

/** Some clients put the parameters into the address; what the body says goes first. */
export const tokenForm = (request: FastifyRequest) =>
  new URLSearchParams([...formOf(request), ...queryOf(request)])
