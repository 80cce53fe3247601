import type { Context } from '../../context.ts'
import type { JsonText } from '../../lib/json-text.ts'
import type { PlayableItem } from '../../wire/player.ts'
import type { View } from '../../wire/view.ts'
import { fullTrack } from '../shared/catalog.ts'
import { textsOf } from '../shared/texts.ts'

/** The kinds of items, by the word in their URIs, and the form they are shown in. */
const forms = { track: fullTrack } as const

/** The written items, in the order asked, null for what is not shown. */
export async function itemTexts(
  ctx: Context,
  uris: readonly string[],
  view: View,
  kinds: ReadonlySet<string> = new Set(Object.keys(forms)),
): Promise<(JsonText<PlayableItem> | null)[]> {
  const texts: (JsonText<PlayableItem> | null)[] = uris.map(() => null)
  for (const [kind, form] of Object.entries(forms)) {
    if (!kinds.has(kind)) continue
    const prefix = `spotify:${kind}:`
    const places = [...uris.keys()].filter((at) => uris[at]?.startsWith(prefix))
    const ids = places.map((at) => uris[at]?.slice(prefix.length) ?? '')
    const written = await textsOf(ctx, form, ids, view)
    for (const [place, at] of places.entries()) texts[at] = written[place] ?? null
  }
  return texts
}
