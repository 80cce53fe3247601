import { hash } from 'node:crypto'
import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import { plainBadRequest, tooLarge } from '../../lib/errors.ts'
import { upsertCover } from '../../store/playlist-covers.ts'
import { type Editor, keepPlaylist, openPlaylist } from './edit-playlist.ts'
import { checkOwner } from './rights.ts'

/**
 * Gives a playlist a cover of its owner's choosing.
 * @param jpeg base64 text
 * @throws 400 when it is no JPEG, 413 when it is too large, 403 for everybody but the owner, 404
 */
export async function setCover(
  tx: Db,
  touch: Touch,
  { caller, now }: Editor,
  { playlistId, jpeg }: { playlistId: string; jpeg: string },
): Promise<void> {
  checkJpeg(jpeg)
  const taken = await openPlaylist(tx, playlistId)
  checkOwner(taken.playlist, caller, "You cannot change the cover of a playlist you don't own")
  const version = hash('sha1', jpeg)
  await upsertCover(tx, { playlistId, version, jpeg })
  // The size of an uploaded picture is not looked at, as in the public API.
  const images = [{ url: `/image/cover/${playlistId}/${version}`, width: null, height: null }]
  const playlist = { ...taken.playlist, images }
  await keepPlaylist(tx, touch, { ...taken, playlist }, { change: { kind: 'details' }, now })
}

function checkJpeg(base64: string): void {
  if (base64.length > maxBase64Length) throw tooLarge()
  const isBase64 = base64.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(base64)
  if (!isBase64 || !base64.startsWith(jpegStart)) throw plainBadRequest()
}

/** The limit counts the text, not the picture in it. */
const maxBase64Length = 256 * 1024

/** FF D8 FF, with which every JPEG starts. */
const jpegStart = '/9j/'
