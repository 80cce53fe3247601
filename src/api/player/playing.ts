import { Type as T } from 'typebox'
import type { Context } from '../../context.ts'
import { disallowsOf } from '../../domain/player/disallows.ts'
import { progressOf } from '../../domain/player/time.ts'
import type { Caller } from '../../model/caller.ts'
import type { PlayerState } from '../../model/player.ts'
import type { Shown } from '../../wire/player.ts'
import { MarketQuery } from '../../wire/schema.ts'
import type { View } from '../../wire/view.ts'
import { itemText } from './items.ts'

export const PlayingQuery = {
  ...MarketQuery,
  additional_types: T.Optional(T.String()),
}

/**
 * What plays, as an answer shows it. Items of kinds that the client does not say it knows are
 * null: clients of before podcasts expect tracks and nothing else.
 */
export async function shownPlaying(
  asking: { ctx: Context; caller: Caller; view: View },
  { state, additionalTypes }: { state: PlayerState; additionalTypes: string | undefined },
): Promise<Shown> {
  const item =
    state.current && (await itemText(asking, state.current.uri, kindsOf(additionalTypes)))
  const progressMs = progressOf(state, asking.ctx.clock.now())
  return { state, progressMs, item, disallows: disallowsOf(state) }
}

const kindsOf = (additionalTypes: string | undefined): ReadonlySet<string> =>
  additionalTypes === undefined
    ? tracksOnly
    : new Set(['track', ...additionalTypes.split(',').map((kind) => kind.trim())])

const tracksOnly: ReadonlySet<string> = new Set(['track'])
