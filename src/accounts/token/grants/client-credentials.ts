import { issueAppToken } from '../../../domain/accounts/tokens.ts'
import type { IssuedTokens } from '../../../model/accounts.ts'
import { invalidClient } from '../../errors.ts'
import type { GrantRequest } from './grant-request.ts'

/** RFC 6749 section 4.4: a token for the app itself, without a user and so without scopes. */
export async function clientCredentialsGrant({ ctx, client }: GrantRequest): Promise<IssuedTokens> {
  // "The client credentials grant type MUST only be used by confidential clients."
  if (!client.isAuthenticated) throw invalidClient('a secret is needed')
  return ctx.changes.write((tx) => issueAppToken(tx, ctx, client.app.id))
}
