import type { IssuedTokens } from '../../model/accounts.ts'

/** Issued tokens as the token endpoint says them (RFC 6749 section 5.1). */
export const toTokenBody = (issued: IssuedTokens) => ({
  access_token: issued.accessToken,
  token_type: 'Bearer',
  expires_in: issued.expiresInSeconds,
  ...(issued.refreshToken === undefined ? {} : { refresh_token: issued.refreshToken }),
  ...(issued.scope === undefined ? {} : { scope: issued.scope }),
})
