import type { Static } from 'typebox'
import type { Context } from '../../context.ts'
import { createPlaylist } from '../../domain/playlists/create-playlist.ts'
import { nextVisibility, readDescription, readName } from '../../domain/playlists/details.ts'
import { checkModifyScope } from '../../domain/playlists/rights.ts'
import { userOf } from '../../http/auth.ts'
import { encodeUuid } from '../../lib/base62.ts'
import type { Caller } from '../../model/caller.ts'
import { presentNewPlaylist } from '../../wire/playlist.ts'
import type { View } from '../../wire/view.ts'
import { heldPlaylist } from '../shared/playlists.ts'
import { type CreateBody, readDetails } from './details-body.ts'

type Request = { body: Static<typeof CreateBody>; caller: Caller; ctx: Context; view: View }

/** Makes a playlist of the caller's. @throws 400, and 403 without the scope its state takes */
export async function create({ body, caller, ctx, view }: Request) {
  const { userId } = userOf(caller)
  const details = readDetails(body)
  const fresh = {
    id: encodeUuid(ctx.random(16)),
    ownerId: userId,
    name: readName(body.name),
    description: readDescription(details.description ?? ''),
    ...nextVisibility({ isPublic: true, isCollaborative: false }, details),
  }
  checkModifyScope(fresh, caller)
  await ctx.changes.write((tx, touch) => createPlaylist(tx, touch, fresh, ctx.clock.now()))
  return presentNewPlaylist(await heldPlaylist(ctx, fresh.id), view)
}
