import { fold } from '../../lib/fold.ts'
import type { ReadFile } from '../phase-2-read-tags.ts'
import { guestsIn, isVarious, unique, variousArtists } from '../tags/artists.ts'
import { albumFolder, guessFromName } from '../tags/file-name.ts'
import type { TaggedArtist } from '../tags/tags.ts'

/** A file with everything a track needs: what the tags leave out is guessed from its name. */
export type Song = {
  read: ReadFile
  title: string
  artists: TaggedArtist[]
  albumName: string
  disc: number
  number: number
  date: string
}

/** Songs of one release. */
export type Release = { name: string; artists: TaggedArtist[]; songs: Song[] }

export function songOf(read: ReadFile): Song {
  const { tags, file, root } = read
  const guess = guessFromName(file.path, root)
  const named = tags.artists.length > 0 ? tags.artists : artistOf(guess.artist, tags.albumArtists)
  const guests = guestsIn(tags.title)
    .filter((name) => !named.some((artist) => fold(artist.name) === fold(name)))
    .map((name) => ({ name }))
  return {
    read,
    title: tags.title || guess.title,
    artists: [...named, ...guests],
    albumName: tags.album || guess.album || unknownAlbum,
    disc: tags.disc || guess.disc || 1,
    number: tags.track || guess.track,
    date: tags.date || guess.year,
  }
}

const unknownArtist = 'Unknown Artist'
const unknownAlbum = 'Unknown Album'

const artistOf = (guess: string, albumArtists: TaggedArtist[]): TaggedArtist[] => {
  if (albumArtists.length > 0 && !albumArtists.some(({ name }) => isVarious(name))) {
    return albumArtists
  }
  return [{ name: guess || unknownArtist }]
}

/**
 * Sorts songs into releases: by MusicBrainz id, else by name and album artist, else by name and
 * folder, where the artist of the album is whoever most of it is by.
 */
export function releasesOf(songs: readonly Song[]): Release[] {
  const groups = new Map<string, Song[]>()
  for (const song of songs) {
    const { tags, file } = song.read
    const by = tags.albumArtists.map(({ name }) => fold(name)).join('\u001f')
    const key = [
      tags.albumMbid || fold(song.albumName),
      by || (tags.isCompilation ? variousArtists : ''),
      by === '' ? albumFolder(file.path) : '',
    ].join('\u001f')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [song])
    else group.push(song)
  }
  return [...groups.values()].map((group) => ({
    name: group[0]?.albumName ?? unknownAlbum,
    artists: albumArtistsOf(group),
    songs: group,
  }))
}

function albumArtistsOf(songs: Song[]): TaggedArtist[] {
  const tagged = songs[0]?.read.tags.albumArtists ?? []
  if (tagged.length > 0) return tagged.map(plainVarious)
  if (songs.some(({ read }) => read.tags.isCompilation)) return [{ name: variousArtists }]
  const counts = new Map<string, { artist: TaggedArtist; songs: number }>()
  for (const { artists } of songs) {
    const [artist] = artists
    if (artist === undefined) continue
    const count = counts.get(fold(artist.name)) ?? { artist, songs: 0 }
    counts.set(fold(artist.name), { ...count, songs: count.songs + 1 })
  }
  const [most] = [...counts.values()].sort((a, b) => b.songs - a.songs)
  if (most === undefined) return [{ name: unknownArtist }]
  return most.songs * 2 > songs.length ? [most.artist] : [{ name: variousArtists }]
}

/** "VA" and its relatives are one artist. */
const plainVarious = (artist: TaggedArtist): TaggedArtist =>
  isVarious(artist.name) ? { name: variousArtists } : artist

/** Every artist that releases name, for looking them up together. */
export function artistsIn(releases: readonly Release[]): TaggedArtist[] {
  const all = releases.flatMap(({ artists, songs }) => [
    ...artists,
    ...songs.flatMap((song) => song.artists),
  ])
  const withIds = all.filter(({ mbid }) => mbid !== undefined)
  const plain = unique(all.map(({ name }) => name)).map((name) => ({ name }))
  return [...withIds, ...plain]
}
