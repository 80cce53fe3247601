import type { Context } from '../../context.ts'
import type { JsonText } from '../../lib/json-text.ts'
import type { Caller } from '../../model/caller.ts'
import type { PlayableItem } from '../../wire/player.ts'
import type { View } from '../../wire/view.ts'
import { fullTrack } from '../shared/catalog.ts'
import { resumed } from '../shared/resume-points.ts'
import { fullEpisode, spokenView } from '../shared/spoken.ts'
import { textsOf } from '../shared/texts.ts'

type Asking = { ctx: Context; caller: Caller; view: View }

type WriteItems = (asking: Asking, ids: string[]) => Promise<(JsonText<PlayableItem> | null)[]>

/** How items of each kind are written, by the word in their URIs. */
const writers: Record<string, WriteItems> = {
  track: async ({ ctx, view }, ids) => textsOf(ctx, fullTrack, ids, view),
  async episode({ ctx, caller, view }, ids) {
    const texts = await textsOf(ctx, fullEpisode, ids, spokenView(view, caller))
    return resumed(ctx, caller, ids, texts)
  },
}

/** A written item; null when it is not shown, or of none of these kinds. */
export async function itemText(
  asking: Asking,
  uri: string,
  kinds: ReadonlySet<string>,
): Promise<JsonText<PlayableItem> | null> {
  const [, kind = '', id = ''] = uri.split(':')
  const [text = null] = (kinds.has(kind) && (await writers[kind]?.(asking, [id]))) || []
  return text
}

/** Written items, in the order asked, null for what is not shown. */
export async function itemTexts(
  asking: Asking,
  uris: readonly string[],
): Promise<(JsonText<PlayableItem> | null)[]> {
  const texts: (JsonText<PlayableItem> | null)[] = uris.map(() => null)
  for (const [kind, write] of Object.entries(writers)) {
    const prefix = `spotify:${kind}:`
    const places = [...uris.keys()].filter((at) => uris[at]?.startsWith(prefix))
    if (places.length === 0) continue
    const ids = places.map((at) => uris[at]?.slice(prefix.length) ?? '')
    const written = await write(asking, ids)
    for (const [place, at] of places.entries()) texts[at] = written[place] ?? null
  }
  return texts
}
