import type { Db } from '../../db/engine.ts'
import { Cache } from '../../lib/cache.ts'
import type { Clock } from '../../lib/clock.ts'
import { expiredToken, invalidToken } from '../../lib/errors.ts'
import type { Caller } from '../../model/caller.ts'
import { findAccessToken } from '../../store/access-tokens.ts'
import { refusalOf } from './app-access.ts'

/**
 * Who a bearer token belongs to. Known tokens are held in memory, so that checking one on the hot
 * path is a look-up; unknown ones are never held, since guesses must not fill it.
 */
export class Callers {
  readonly #db: Db
  readonly #clock: Clock
  readonly #known = new Cache<Caller>(8_000_000, (caller) => 200 + caller.scopes.size * 40)

  constructor(db: Db, clock: Clock) {
    this.#db = db
    this.#clock = clock
  }

  /**
   * @throws `Invalid access token`, `The access token expired`
   */
  find(token: string): Caller | Promise<Caller> {
    const known = this.#known.peek(token)
    if (known === undefined) return this.#load(token)
    return this.#current(known)
  }

  /** Forgets every token: some were revoked, or a user changed. */
  forget(): void {
    this.#known.clear()
  }

  async #load(token: string): Promise<Caller> {
    return this.#current(
      await this.#known.get(token, async () => {
        const row = await findAccessToken(this.#db, token)
        if (row === undefined) throw invalidToken()
        return {
          appId: row.appId,
          userId: row.userId === '' ? null : row.userId,
          scopes: new Set(row.scope.split(' ').filter(Boolean)),
          country: row.country === '' ? null : row.country,
          isExplicitFiltered: row.isExplicitFiltered,
          expiresAt: row.expiresAt,
          profile: row.profile,
          refusal: refusalOf(row),
          rateLimit: row.rateLimit,
          mcp: row.mcp,
          quotaAccount: row.ownerId === '' ? `app:${row.appId}` : `user:${row.ownerId}`,
        }
      }),
    )
  }

  #current(caller: Caller): Caller {
    if (caller.expiresAt <= this.#clock.now()) throw expiredToken(caller.expiresAt, caller)
    return caller
  }
}
