import type { ChangedFolder } from '../changed-files.ts'
import type { Destination } from '../take-folders.ts'

export async function takePlaylists(
  _to: Destination,
  _folders: readonly ChangedFolder[],
  _owner: string | undefined,
): Promise<void> {}
