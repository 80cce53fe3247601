import { type Static, Type as T } from 'typebox'
import type { Context } from '../../context.ts'
import { bookStart } from '../../domain/player/book-start.ts'
import type { Command } from '../../domain/player/commands.ts'
import { contextItems } from '../../domain/player/context-items.ts'
import { parseContextUri } from '../../domain/player/context-uri.ts'
import type { Offset } from '../../domain/player/input.ts'
import { badRequest } from '../../lib/errors.ts'
import { parseUri } from '../../lib/uri.ts'
import type { UserCaller } from '../../model/caller.ts'
import { Nullable } from '../../wire/schema.ts'

const absent = <S extends Parameters<typeof Nullable>[0]>(schema: S) => T.Optional(Nullable(schema))

export const PlayBody = T.Object({
  context_uri: absent(T.String()),
  uris: absent(T.Array(T.String())),
  offset: absent(
    T.Object({ uri: absent(T.String()), position: absent(T.Integer({ minimum: 0 })) }),
  ),
  position_ms: absent(T.Number({ minimum: 0 })),
})

type PlayBody = Static<typeof PlayBody>

/**
 * What a play request asks for: a context, items, or to go on.
 * @throws 400 in the public API's words, 404 for a context that does not exist
 */
export async function readPlay(ctx: Context, body: PlayBody, caller: UserCaller): Promise<Command> {
  const { context_uri: contextUri, uris } = body
  const positionMs = body.position_ms == null ? undefined : Math.floor(body.position_ms)
  const offset = readOffset(body.offset)
  if (contextUri != null && uris != null) {
    throw badRequest('Only one of either "context_uri" or "uris" can be specified')
  }
  if (contextUri != null) {
    const context = parseContextUri(contextUri, caller.userId)
    if (context.kind === 'artist' && offset !== undefined) {
      throw badRequest("Can't have offset for context type: ARTIST")
    }
    const reader = { caller, privatePlaylists: ctx.config.private_playlists }
    const list = await contextItems(ctx.db, context, reader)
    const start = offset ?? (await bookStart(ctx.db, caller.userId, { context, list }))
    return { kind: 'play', context, list, offset: start, positionMs }
  }
  if (uris == null || uris.length === 0) return { kind: 'resume', positionMs }
  return { kind: 'play', context: null, list: uris.map(itemUri), offset, positionMs }
}

function readOffset(offset: PlayBody['offset']): Offset | undefined {
  if (offset == null) return undefined
  if (offset.uri != null) return { uri: offset.uri }
  if (offset.position != null) return { position: offset.position }
  throw badRequest('At least one of "uri" or "position" should be specified')
}

/** @throws 400 for what cannot be played on its own */
export function itemUri(text: string): string {
  const { kind, id } = parseUri(text)
  if (kind !== 'track' && kind !== 'episode') throw badRequest(`Unsupported URI type: ${kind}`)
  return `spotify:${kind}:${id}`
}
