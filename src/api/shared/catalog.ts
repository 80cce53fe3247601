import { loadLinkedTracks } from '../../domain/catalog/linked-tracks.ts'
import { loadSurviving } from '../../domain/catalog/surviving.ts'
import type { Album, LinkedTrack } from '../../model/catalog.ts'
import { albumTrackIds, loadAlbums } from '../../store/albums.ts'
import { loadArtists } from '../../store/artists.ts'
import { loadAudioFeatures } from '../../store/audio-features.ts'
import { albumPageLimit, presentAlbum, presentSimplifiedAlbum } from '../../wire/album.ts'
import { presentArtist } from '../../wire/artist.ts'
import { presentAudioFeatures } from '../../wire/audio-features.ts'
import { presentSimplifiedTrack } from '../../wire/simplified-track.ts'
import { presentTrack } from '../../wire/track.ts'
import type { Shown } from './texts.ts'

/** The forms in which catalog entities are shown. */

export const fullTrack = shown({
  form: 'track',
  load: (ctx, ids, view) => loadLinkedTracks(ctx.db, ids, view.market),
  present: presentTrack,
})

export const simplifiedTrack = shown({
  form: 'simplified track',
  load: (ctx, ids, view) => loadLinkedTracks(ctx.db, ids, view.market),
  present: presentSimplifiedTrack,
})

export const simplifiedAlbum = shown({
  form: 'simplified album',
  load: (ctx, ids) => loadAlbums(ctx.db, ids),
  present: presentSimplifiedAlbum,
})

type AlbumWithTracks = { album: Album; tracks: LinkedTrack[] }

export const fullAlbum = shown<AlbumWithTracks, ReturnType<typeof presentAlbum>>({
  form: 'album',
  async load(ctx, ids, view) {
    const albums = await loadSurviving(ctx.db, 'album', ids, loadAlbums)
    const firstPages = new Map<string, string[]>()
    for (const [id, album] of albums) {
      const page = { limit: albumPageLimit, offset: 0 }
      firstPages.set(id, await albumTrackIds(ctx.db, album.id, page))
    }
    const tracks = await loadLinkedTracks(ctx.db, [...firstPages.values()].flat(), view.market)
    const loaded = new Map<string, AlbumWithTracks>()
    for (const [id, album] of albums) {
      const page = (firstPages.get(id) ?? []).flatMap((track) => tracks.get(track) ?? [])
      loaded.set(id, { album, tracks: page })
    }
    return loaded
  },
  present: ({ album, tracks }, view) => presentAlbum(album, tracks, view),
})

export const fullArtist = shown({
  form: 'artist',
  load: (ctx, ids) => loadSurviving(ctx.db, 'artist', ids, loadArtists),
  present: presentArtist,
})

export const audioFeatures = shown({
  form: 'audio features',
  load: (ctx, ids) => loadSurviving(ctx.db, 'track', ids, loadAudioFeatures),
  present: presentAudioFeatures,
})

function shown<V, P>(form: Shown<V, P>): Shown<V, P> {
  return form
}
