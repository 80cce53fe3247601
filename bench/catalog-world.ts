import { performance } from 'node:perf_hooks'
import { Connection, requestBytes } from './connection.ts'
import { addFamilies, type Families } from './family-world.ts'
import type { MakePlace } from './place.ts'
import { mintToken, runReprise } from './reprise-cli.ts'
import { type ServerProcess, startReprise } from './server-process.ts'
import { type Song, type SongFile, trackIds } from './songs.ts'

/** A running Reprise with the imported catalog and one user who owns 10,000 of everything. */
export type CatalogWorld = AsyncDisposable & {
  server: ServerProcess
  token: string
  /** How commands are told where the data lies. */
  flags: string[]
  /** Beside the songs, when the rows by family were asked for. */
  families: Families | undefined
  songs: Song[]
  importSeconds: number
  /** Ids of tracks the server knows, each once; the first 10,000 are saved and in the playlist. */
  trackIds: string[]
  playlistId: string
  call: Call
}

/** Sends one request and returns the body, parsed if there is one. Throws unless it is a 2xx. */
export type Call = (method: string, path: string, body?: unknown) => Promise<unknown>

export const listLength = 10_000

/** Imports the songs into an empty place, starts the server there and fills the lists over HTTP. */
export async function catalogWorld(
  make: MakePlace,
  { file, songs }: SongFile,
  hasFamilies: boolean,
): Promise<CatalogWorld> {
  await using opened = new AsyncDisposableStack()
  const place = await make()
  opened.defer(place.remove)
  const started = performance.now()
  await runReprise(['import', file, ...place.flags])
  const importSeconds = (performance.now() - started) / 1000
  const token = await mintToken(place.flags)
  const ids = trackIds(songs)
  const families = hasFamilies
    ? await addFamilies(place.flags, { userId: 'bench', trackIds: ids })
    : undefined
  const server = await startReprise([...place.flags, '--empty'])
  opened.defer(server.stop)
  const call = caller(server.port, token)
  const playlistId = await fill(call, ids.slice(0, listLength))
  const kept = opened.move()
  return {
    ...{
      server,
      token,
      flags: place.flags,
      families,
      songs,
      importSeconds,
      trackIds: ids,
      playlistId,
      call,
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}

/** One connection, opened again when it has been idle for so long that the server closed it. */
function caller(port: number, token: string): Call {
  let connection: Connection | undefined
  return async (method, path, body) => {
    if (!connection?.isOpen) connection = await Connection.open(port)
    const reply = await connection.send(requestBytes({ method, path, token, body }))
    const text = reply.body.toString()
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
}

/** Saves the tracks and puts them into a new playlist; returns its id. */
async function fill(call: Call, ids: readonly string[]): Promise<string> {
  for (let at = 0; at < ids.length; at += 50) {
    await call('PUT', '/v1/me/tracks', { ids: ids.slice(at, at + 50) })
  }
  const playlist = (await call('POST', '/v1/me/playlists', { name: 'Everything' })) as {
    id: string
  }
  for (let at = 0; at < ids.length; at += 100) {
    const uris = ids.slice(at, at + 100).map((id) => `spotify:track:${id}`)
    await call('POST', `/v1/playlists/${playlist.id}/tracks`, { uris })
  }
  return playlist.id
}
