import type { Db } from '../../db/engine.ts'
import { parseUri } from '../../lib/uri.ts'
import { keptIds } from '../library/entities.ts'

/** The URI under which an item is kept. @throws 404 when it does not exist */
export async function existingItem(db: Db, uri: string): Promise<string> {
  const { kind, id } = parseUri(uri)
  const kept = await keptIds(db, kind === 'episode' ? 'episode' : 'track', [id])
  return `spotify:${kind}:${kept.get(id) ?? id}`
}
