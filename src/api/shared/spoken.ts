import { audiobooksIn, chaptersIn, episodesIn, showsIn } from '../../domain/spoken/heard-in.ts'
import type { Caller } from '../../model/caller.ts'
import { presentSimplifiedAudiobook } from '../../wire/audiobook.ts'
import { presentChapter } from '../../wire/chapter.ts'
import { presentEpisode } from '../../wire/episode.ts'
import { presentEpisodeTrack } from '../../wire/episode-track.ts'
import { presentSimplifiedShow } from '../../wire/show.ts'
import { presentSimplifiedChapter } from '../../wire/simplified-chapter.ts'
import { presentSimplifiedEpisode } from '../../wire/simplified-episode.ts'
import type { View } from '../../wire/view.ts'
import type { Shown } from './texts.ts'

/**
 * The view of spoken content: a user's country counts even when the request names no market, and
 * what cannot be heard in the market does not exist. So with an app token and no market there are
 * no shows and no episodes (web-api section 7).
 */
export function spokenView(view: View, caller: Caller): View {
  if (view.market !== null || caller.country === null) return view
  const known = atHome.get(view)
  if (known?.market === caller.country) return known
  const made = { ...view, market: caller.country }
  atHome.set(view, made)
  return made
}

/** Views without a market, in the country of whose they are: as lasting as those. */
const atHome = new WeakMap<View, View>()

/** The forms in which spoken content is shown; each takes a `spokenView`. */

export const simplifiedShow = shown({
  form: 'simplified show',
  load: (ctx, ids, { market }) => showsIn(ctx.db, ids, market),
  present: presentSimplifiedShow,
})

export const simplifiedEpisode = shown({
  form: 'simplified episode',
  load: (ctx, ids, { market }) => episodesIn(ctx.db, ids, market),
  present: presentSimplifiedEpisode,
})

export const fullEpisode = shown({
  form: 'episode',
  load: (ctx, ids, { market }) => episodesIn(ctx.db, ids, market),
  present: presentEpisode,
})

/** An episode in the shape of a track, for clients that know nothing else. */
export const episodeTrack = shown({
  form: 'episode as track',
  load: (ctx, ids, { market }) => episodesIn(ctx.db, ids, market),
  present: presentEpisodeTrack,
})

export const simplifiedAudiobook = shown({
  form: 'simplified audiobook',
  load: (ctx, ids, { market }) => audiobooksIn(ctx.db, ids, market),
  present: presentSimplifiedAudiobook,
})

export const simplifiedChapter = shown({
  form: 'simplified chapter',
  load: (ctx, ids, { market }) => chaptersIn(ctx.db, ids, market),
  present: presentSimplifiedChapter,
})

export const fullChapter = shown({
  form: 'chapter',
  load: (ctx, ids, { market }) => chaptersIn(ctx.db, ids, market),
  present: presentChapter,
})

function shown<V, P>(form: Shown<V, P>): Shown<V, P> {
  return form
}
