import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSettings, toConfig } from '../src/config.ts'
import { openContext } from '../src/context.ts'
import { writeBatch } from '../src/domain/catalog/write-batch.ts'
import { idFromKey } from '../src/lib/base62.ts'
import { createLog } from '../src/log.ts'
import type { MakePlace, Place } from './place.ts'
import { type ServerProcess, startBareFile, startReprise } from './server-process.ts'

/** Reprise and the bare server with the same file, which is no music: nobody looks into it. */
export type StreamWorld = AsyncDisposable & {
  server: ServerProcess
  bare: ServerProcess
  /** Address of the file at Reprise. */
  path: string
  size: number
}

const size = 40_000_000

export async function streamWorld(make: MakePlace): Promise<StreamWorld> {
  await using opened = new AsyncDisposableStack()
  const place = await make()
  opened.defer(place.remove)
  const file = join(place.folder, 'song.flac')
  writeFileSync(file, randomBytes(size))
  const path = await prepare(place, file)
  const server = await startReprise([...place.flags, '--empty'])
  opened.defer(server.stop)
  const bare = await startBareFile(file)
  opened.defer(bare.stop)
  const kept = opened.move()
  return { server, bare, path, size, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

/** Writes a track with that file into the place. @returns a signed address */
async function prepare({ flags }: Place, file: string): Promise<string> {
  const named = Object.fromEntries(
    flags.flatMap((flag, at) =>
      flag.startsWith('--') ? [[flag.slice(2).replaceAll('-', '_'), flags[at + 1] ?? '']] : [],
    ),
  )
  await using ctx = await openContext(toConfig(readSettings(named, {})), createLog('silent'))
  const id = idFromKey('bench', 'song')
  const uri = `spotify:track:${id}`
  const [artistId, albumId] = [idFromKey('bench', 'artist'), idFromKey('bench', 'album')]
  await ctx.changes.write(async (tx) => {
    await writeBatch(tx, {
      rank: 'full',
      artists: [{ id: artistId, name: 'Artist' }],
      albums: [{ id: albumId, name: 'Album', artistIds: [artistId] }],
      tracks: [{ id, name: 'Song', albumId, artistIds: [artistId], durationMs: 300_000 }],
      features: [],
      aliases: [],
    })
    await tx
      .insertInto('audio_file')
      .values({
        ...{ id, path: file, uri, size, modified_at: 1, codec: 'flac', media_type: 'audio/flac' },
        ...{ duration_ms: 300_000, bitrate: 1_000_000, sample_rate: 44_100, channels: 2 },
        ...{ start_ms: 0, end_ms: -1, track_gain: '', album_gain: '', sound_hash: id },
        missing_since: -1,
      })
      .execute()
  })
  return await ctx.streams.sign(uri, { userId: 'bench', appId: 'bench' }, 3_600_000)
}
