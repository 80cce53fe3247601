import { readFile } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { importPlaylists } from '../../domain/playlists/import-playlists.ts'
import { defaultOwner, ensureOwner } from '../../importer/owners.ts'
import { idFromKey } from '../../lib/base62.ts'
import { saveScannedFiles } from '../../store/scanned-files.ts'
import type { ChangedFolder } from '../changed-files.ts'
import type { FoundFile } from '../phase-1-walk.ts'
import { ScanError } from '../scan-error.ts'
import { type Destination, reject } from '../take-folders.ts'
import type { PlaylistFile } from './listed-entry.ts'
import { parsePlaylist } from './playlist-file.ts'
import { resolveEntries } from './resolve-entries.ts'

/**
 * Takes playlists that lie among the music, after the music: their entries are files. A file gives
 * the same playlist again and again; only what it holds follows the file.
 * @param owner whose they are; nobody that can log in when it is undefined
 */
export async function takePlaylists(
  to: Destination,
  folders: readonly ChangedFolder[],
  owner: string | undefined,
): Promise<void> {
  for (const file of folders.flatMap(({ playlists }) => playlists)) {
    try {
      const content = parsePlaylist(file.path, await readFile(file.path))
      to.counts[await takeOne(to, file, content, owner)]++
      to.counts.read++
    } catch (error) {
      if (!(error instanceof ScanError) && !isFileError(error)) throw error
      const reason = error instanceof ScanError ? error.reason : 'cannot_be_opened'
      await to.means.changes.write((tx) => saveScannedFiles(tx, [{ ...file, reason }]))
      reject(to.counts, reason)
      to.ledger.append([{ path: file.path, outcome: 'rejected', reason }])
    }
  }
}

const isFileError = (error: unknown) => error instanceof Error && 'syscall' in error

function takeOne(
  { means }: Destination,
  file: FoundFile,
  content: PlaylistFile,
  owner: string = defaultOwner.id,
): Promise<'created' | 'updated' | 'unchanged'> {
  const { clock, random, changes } = means
  return changes.write(async (tx, touch) => {
    const now = clock.now()
    if (owner === defaultOwner.id) await ensureOwner(tx, touch, defaultOwner, { now, random })
    const entries = await resolveEntries(tx, content.entries, dirname(file.path))
    const [outcome = 'unchanged'] = await importPlaylists(
      tx,
      touch,
      [
        {
          id: idFromKey('playlist', `file\u001f${file.path}`),
          name: content.name || basename(file.path, extname(file.path)),
          description: content.description,
          ownerId: owner,
          // The public API allows no more in one playlist.
          entries: entries.slice(0, 10_000),
        },
      ],
      now,
    )
    await saveScannedFiles(tx, [{ ...file, reason: '' }])
    return outcome
  })
}
