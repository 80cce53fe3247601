import { removeShow } from '../domain/spoken/remove-show.ts'
import { deleteFeed } from '../store/podcast-feeds.ts'
import { removeLedger } from './ledger.ts'
import type { PodcastMeans } from './means.ts'

/**
 * Stops following a feed. Its show and episodes stay, as nobody asked those who saved them, unless
 * they are to go with it.
 */
export async function removeFeed(
  means: PodcastMeans,
  id: string,
  { withShow }: { withShow: boolean },
): Promise<void> {
  await means.changes.write(async (tx, touch) => {
    await deleteFeed(tx, id)
    if (withShow) await removeShow(tx, touch, id)
  })
  await removeLedger(means.folder, id)
}
