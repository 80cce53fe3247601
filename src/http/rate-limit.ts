import type { Config } from '../config-keys.ts'
import { quotaExceeded, rateLimited } from '../lib/errors.ts'
import type { Caller } from '../model/caller.ts'
import type { Windows } from '../model/windows.ts'
import type { AnyEndpoint } from './endpoint.ts'

/**
 * Holds apps to as many requests as they may make (web-api sections 2.4 and 11): a number in every
 * 30 seconds, and in development mode a number a day for each family of operations, which all apps
 * of one owner share. Both are off unless they are set.
 */
export class RateLimiter {
  readonly #rateLimit: number
  readonly #quota: number
  readonly #windows: Windows

  constructor(
    { rate_limit, development_quota }: Pick<Config, 'rate_limit' | 'development_quota'>,
    windows: Windows,
  ) {
    this.#rateLimit = rate_limit
    this.#quota = development_quota
    this.#windows = windows
  }

  /**
   * Lets a request in, at once when nothing is limited.
   * @throws 429 with the seconds to wait
   */
  admit(caller: Caller, { tags: [family = ''] }: AnyEndpoint): undefined | Promise<void> {
    const limit = caller.rateLimit < 0 ? this.#rateLimit : caller.rateLimit
    const quota = caller.profile === 'development' ? this.#quota : 0
    if (limit === 0 && quota === 0) return undefined
    return this.#admit(caller, { limit, quota, family })
  }

  async #admit(
    { appId, quotaAccount }: Caller,
    { limit, quota, family }: { limit: number; quota: number; family: string },
  ): Promise<void> {
    if (limit > 0) {
      const wait = await this.#windows.take(`rate ${appId}`, { limit, spanMs: rateSpanMs })
      if (wait > 0) throw rateLimited(wholeSeconds(wait), limit)
    }
    if (quota > 0) {
      const key = `quota ${quotaAccount} ${family}`
      const wait = await this.#windows.take(key, { limit: quota, spanMs: quotaSpanMs })
      if (wait > 0) throw quotaExceeded(wholeSeconds(wait), quota, family)
    }
  }
}

const rateSpanMs = 30_000
const quotaSpanMs = 24 * 60 * 60 * 1000

/** Rounded up: who waits that long is let in. */
const wholeSeconds = (ms: number) => Math.ceil(ms / 1000)
