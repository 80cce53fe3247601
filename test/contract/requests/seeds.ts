import { recordPlays } from '../../../src/domain/personalization/record-plays.ts'
import type { Api } from '../../support/api.ts'
import {
  aCatalog,
  anAlbum,
  anArtist,
  anAudiobook,
  anEpisode,
  aShow,
  aTrack,
  idOf,
  spokenCatalog,
} from '../../support/builders.ts'
import { aPlaylist } from '../../support/playlists.ts'
import type { TestWorld } from '../../support/world.ts'

/** What the demo world has none of, by the names that samples use. */
export async function seeded(world: TestWorld, mira: Api): Promise<Record<string, string>> {
  const songs = await someSongs(world)
  const spoken = await someSpoken(world)
  const mixed = await aPlaylist(mira, { trackIds: [songs.withdrawn, songs.previewed] })
  await mira.post(`/v1/playlists/${mixed}/items?uris=spotify:episode:${spoken.noted}`)
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array(300).fill(7)])
  const plays = [4, 8].map((minutes) => {
    const playedAt = world.clock.now() - minutes * 60_000
    const heard = { startedAt: playedAt - 100_000, playedAt, listenedMs: 100_000 }
    const contextUri = `spotify:album:${songs.barcoded}`
    const uri = `spotify:track:${songs.previewed}`
    return { playId: `play ${minutes}`, ...heard, uri, contextUri }
  })
  await world.changes.write((tx, touch) => recordPlays(tx, touch, 'mira', plays))
  return {
    ...songs,
    ...spoken,
    mixed,
    playlist: await aPlaylist(mira, { trackIds: [songs.withdrawn, songs.withdrawn] }),
    private: await aPlaylist(mira, { public: false }),
    jpeg: jpeg.toString('base64'),
  }
}

/** An album with everything written on it, and one that is sold in one country only. */
async function someSongs(world: TestWorld) {
  const local = await anArtist(world, 'Known In One Country')
  const barcoded = await anAlbum(world, 'Barcoded', {
    upc: '012345678905',
    ean: '0012345678905',
    genres: ['jazz'],
  })
  const previewUrl = 'https://example.org/preview.mp3'
  const previewed = await aTrack(world, 'Previewed', { albumId: barcoded, previewUrl })
  const markets = ['US']
  const elsewhere = await anAlbum(world, 'Elsewhere', { artistIds: [local], markets })
  const withdrawn = idOf('track Withdrawn')
  const track = {
    id: withdrawn,
    name: 'Withdrawn',
    albumId: elsewhere,
    artistIds: [local],
    markets,
  }
  await aCatalog(world, { tracks: [{ ...track, disc: 1, number: 1, durationMs: 200_000 }] })
  return { local, barcoded, previewed, elsewhere, withdrawn }
}

/** A show and a book whose sources said everything. */
async function someSpoken(world: TestWorld) {
  const copyrights = [{ text: '2026 Somebody', type: 'C' as const }]
  const previewUrl = 'https://example.org/preview.mp3'
  const notedShow = await aShow(world, 'Noted', { copyrights })
  const noted = await anEpisode(world, 'Noted', { showId: notedShow, previewUrl })
  const notedBook = await anAudiobook(world, 'Noted', { copyrights })
  const notedChapter = idOf('chapter Noted')
  const chapter = { id: notedChapter, name: 'Noted', audiobookId: notedBook, previewUrl }
  await spokenCatalog(world, { chapters: [{ ...chapter, number: 1, durationMs: 900_000 }] })
  return { notedShow, noted, notedBook, notedChapter }
}
