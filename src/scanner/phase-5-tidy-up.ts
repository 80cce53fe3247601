import { chunk } from '../lib/chunk.ts'
import { markMissing } from '../store/audio-files.ts'
import {
  forgetScannedFiles,
  refreshMissingTracks,
  type ScannedFile,
} from '../store/scanned-files.ts'
import { trackIdOf } from './group/known-songs.ts'
import type { Destination } from './take-folders.ts'

/**
 * Phase 5: notes which files are gone. Their tracks stay, with everything that refers to them, and
 * cannot be played until a file with them is found again.
 */
export async function tidyUp(
  { means, counts }: Destination,
  gone: readonly ScannedFile[],
): Promise<void> {
  for (const run of chunk(gone, 500)) {
    const paths = run.map(({ path }) => path)
    counts.missing += await means.changes.write(async (tx, touch) => {
      const uris = await markMissing(tx, paths, means.clock.now())
      const trackIds = [...uris].map(trackIdOf).filter((id) => id !== '')
      const changed = await refreshMissingTracks(tx, trackIds)
      await forgetScannedFiles(tx, paths)
      if (changed > 0) touch('catalog')
      return uris.size
    })
  }
}
