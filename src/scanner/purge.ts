import { deleteAudioFiles, missingFiles } from '../store/audio-files.ts'
import { deleteUnusedTracks } from '../store/purged-tracks.ts'
import { trackIdOf } from './group/known-songs.ts'
import type { Destination } from './take-folders.ts'

/**
 * Forgets the missing files of some folders, and the tracks that nothing else holds: those in a
 * playlist or saved by somebody stay, unplayable, so that nobody's lists lose an entry.
 */
export async function purgeMissing(
  { means, counts }: Destination,
  roots: readonly string[],
): Promise<void> {
  for (const root of roots) {
    for (;;) {
      const files = await missingFiles(means.db, `${root}/`, { after: '', limit: 250 })
      if (files.length === 0) break
      await means.changes.write(async (tx, touch) => {
        await deleteAudioFiles(
          tx,
          files.map(({ id }) => id),
        )
        const trackIds = files.map(({ uri }) => trackIdOf(uri)).filter((id) => id !== '')
        await deleteUnusedTracks(tx, trackIds)
        touch('catalog')
      })
      counts.purged += files.length
    }
  }
}
