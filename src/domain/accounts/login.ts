import type { Db } from '../../db/engine.ts'
import type { Clock } from '../../lib/clock.ts'
import { Turnstile } from '../../lib/turnstile.ts'
import { findLogin } from '../../store/users.ts'
import { Attempts } from './attempts.ts'
import { matchesPassword } from './passwords.ts'

export type LoginOutcome =
  | { kind: 'welcome'; userId: string }
  | { kind: 'refused' }
  | { kind: 'wait'; ms: number }

export type LoginAttempt = {
  /** User name or e-mail address, as typed. */
  name: string
  password: string
  /** Network address it came from. */
  address: string
}

/** Checks passwords, at a pace that makes guessing them hopeless. */
export class Logins {
  readonly #db: Db
  readonly #perAccount: Attempts
  readonly #perAddress: Attempts
  // Each check takes a core and 19 MiB for its time; more of them at once would only queue.
  readonly #turns = new Turnstile(2)

  constructor(db: Db, clock: Clock) {
    this.#db = db
    this.#perAccount = new Attempts(clock, { limit: 5, windowMs: 20_000 })
    // Behind one address may be a household, or everybody who comes through a proxy.
    this.#perAddress = new Attempts(clock, { limit: 30, windowMs: 20_000 })
  }

  async check({ name, password, address }: LoginAttempt): Promise<LoginOutcome> {
    const typed = name.trim().toLowerCase()
    const account = nameable.test(typed) ? typed : ''
    const ms = this.#perAddress.take(address) || this.#perAccount.take(account)
    if (ms > 0) return { kind: 'wait', ms }
    const login = account === '' ? undefined : await findLogin(this.#db, account)
    const isRight = await this.#turns.run(() => matchesPassword(password, login?.passwordHash))
    if (login === undefined || !isRight) return { kind: 'refused' }
    this.#perAddress.giveBack(address)
    this.#perAccount.giveBack(account)
    return { kind: 'welcome', userId: login.userId }
  }
}

/** Nobody's name is longer than an e-mail address, or has the zero byte that PostgreSQL refuses. */
const nameable = /^[^\0]{1,320}$/
