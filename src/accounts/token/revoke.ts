import type { FastifyReply, FastifyRequest } from 'fastify'
import { revokeGrant } from '../../domain/accounts/tokens.ts'
import { deleteAccessToken, findAccessToken } from '../../store/access-tokens.ts'
import { findRefreshToken } from '../../store/refresh-tokens.ts'
import { invalidRequest } from '../errors.ts'
import type { Service } from '../service.ts'
import { authenticateClient } from './client.ts'
import { tokenForm } from './token.ts'

/**
 * `POST /api/token/revoke` (RFC 7009): an access token ends alone, a refresh token with everything
 * that came out of the same authorization. A token that is unknown, or another app's, is answered
 * like one that was revoked: what the client wanted is so, and it learns nothing.
 */
export async function revoke({ ctx }: Service, request: FastifyRequest, reply: FastifyReply) {
  const form = tokenForm(request)
  const token = form.get('token') ?? ''
  if (token === '') throw invalidRequest('token must be supplied')
  const { app } = await authenticateClient(ctx, request, form)
  const refresh = await findRefreshToken(ctx.db, token)
  if (refresh?.appId === app.id) {
    await ctx.changes.write((tx, touch) => revokeGrant(tx, touch, refresh.grantId))
  }
  const access = await findAccessToken(ctx.db, token)
  if (access?.appId === app.id) {
    await ctx.changes.write(async (tx, touch) => {
      await deleteAccessToken(tx, token)
      touch('tokens')
    })
  }
  return reply.send()
}
