import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Changes } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import type { Clock } from '../../lib/clock.ts'
import { PublicError } from '../../lib/errors.ts'
import type { RandomBytes } from '../../lib/secret.ts'
import { readSetting, settleSetting } from '../../store/settings.ts'

export type AddressMeans = { db: Db; changes: Changes; clock: Clock; random: RandomBytes }

/** Who an address is made for. */
export type Hearer = { userId: string; appId: string }

/** The part of an address that proves that this server gave it. */
export type Proof = { who: string; until: string; sig: string }

const setting = 'stream_key'
/** Addresses end at one of these steps, so that one asked for twice stays the same for a while. */
const stepMs = 30 * 60_000
/** How much longer than the item itself an address is good at least. */
const spareMs = 60 * 60_000

/**
 * Addresses of sound: an `<audio>` element can send no token, so the address itself is the right to
 * listen, to one item, for a while.
 */
export class StreamAddresses {
  readonly #means: AddressMeans
  #key: Promise<string> | undefined

  constructor(means: AddressMeans) {
    this.#means = means
  }

  /** The path and query under which somebody can hear an item. */
  async sign(uri: string, hearer: Hearer, durationMs: number): Promise<string> {
    const end = this.#means.clock.now() + durationMs + spareMs
    const until = String((Math.floor(end / stepMs) + 1) * stepMs)
    // Names nobody to who sees the address.
    const who = createHash('sha256')
      .update(`${hearer.userId}\n${hearer.appId}`)
      .digest('base64url')
      .slice(0, 12)
    const sig = await this.#signature(uri, who, until)
    const [, kind = '', id = ''] = uri.split(':')
    return `/stream/${kind}/${id}?who=${who}&until=${until}&sig=${sig}`
  }

  /** @throws 403 for an address nobody was given, 410 for one whose time is over */
  async check(uri: string, { who, until, sig }: Proof): Promise<void> {
    const right = Buffer.from(await this.#signature(uri, who, until))
    const given = Buffer.from(sig)
    if (right.length !== given.length || !timingSafeEqual(right, given)) {
      throw new PublicError('forbidden', 'This address was not given by this server')
    }
    if (Number(until) <= this.#means.clock.now()) {
      throw new PublicError('gone', 'This address is no longer good: ask for the item again')
    }
  }

  async #signature(uri: string, who: string, until: string): Promise<string> {
    this.#key ??= this.#settledKey()
    const key = await this.#key
    return createHmac('sha256', key).update(`${uri}\n${who}\n${until}`).digest('base64url')
  }

  /** Made when it is first needed, and the same for every process of an installation. */
  async #settledKey(): Promise<string> {
    const { db, changes, random } = this.#means
    const known = await readSetting(db, setting)
    if (known !== undefined) return known
    const fresh = random(32).toString('base64url')
    return changes.write((tx) => settleSetting(tx, setting, fresh))
  }
}
