import { deleteAccessTokensEndedBefore } from '../../store/access-tokens.ts'
import { deleteAuthorizationCodesEndedBefore } from '../../store/authorization-codes.ts'
import { deleteRefreshTokensAuthorizedBefore } from '../../store/refresh-tokens.ts'
import { deleteSessionsEndedBefore } from '../../store/sessions.ts'
import { refreshTokenMs, remembranceMs } from './lifetimes.ts'
import type { Means } from './means.ts'

/** Removes what ended long ago, now and then, when there is something else to write anyway. */
export class Cleaner {
  readonly #means: Pick<Means, 'changes' | 'clock'>
  #nextAt = 0

  constructor(means: Pick<Means, 'changes' | 'clock'>) {
    this.#means = means
  }

  /** Cleans up if it is time to. */
  async run(): Promise<void> {
    const { changes, clock } = this.#means
    const now = clock.now()
    if (now < this.#nextAt) return
    this.#nextAt = now + pauseMs
    const forgotten = now - remembranceMs
    await changes.write(async (tx) => {
      await deleteAccessTokensEndedBefore(tx, forgotten)
      await deleteAuthorizationCodesEndedBefore(tx, forgotten)
      await deleteRefreshTokensAuthorizedBefore(tx, forgotten - refreshTokenMs)
      await deleteSessionsEndedBefore(tx, now)
    })
  }
}

const pauseMs = 10 * 60_000
