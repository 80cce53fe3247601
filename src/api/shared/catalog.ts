import { loadLinkedTracks } from '../../domain/catalog/linked-tracks.ts'
import type { Album, LinkedTrack } from '../../model/catalog.ts'
import { albumTrackIds, loadAlbums } from '../../store/albums.ts'
import { type AlbumGroup, loadArtists } from '../../store/artists.ts'
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

/** An album as one of an artist's, which says how it belongs to the artist. */
export const discographyAlbum = (group: AlbumGroup) =>
  shown({
    form: `album of group ${group}`,
    load: (ctx, ids) => loadAlbums(ctx.db, ids),
    present: (album, view) => ({ album_group: group, ...presentSimplifiedAlbum(album, view) }),
  })

type AlbumWithTracks = { album: Album; tracks: LinkedTrack[] }

export const fullAlbum = shown<AlbumWithTracks, ReturnType<typeof presentAlbum>>({
  form: 'album',
  async load(ctx, ids, view) {
    const albums = await loadAlbums(ctx.db, ids)
    const firstPages = new Map<string, string[]>()
    for (const id of albums.keys()) {
      firstPages.set(id, await albumTrackIds(ctx.db, id, { limit: albumPageLimit, offset: 0 }))
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
  load: (ctx, ids) => loadArtists(ctx.db, ids),
  present: presentArtist,
})

export const audioFeatures = shown({
  form: 'audio features',
  load: (ctx, ids) => loadAudioFeatures(ctx.db, ids),
  present: presentAudioFeatures,
})

function shown<V, P>(form: Shown<V, P>): Shown<V, P> {
  return form
}
