import { SeededRandom } from '../../lib/seeded-random.ts'
import type { CatalogBatch } from '../../model/records.ts'
import { LINKED } from '../catalog/linked-pair.ts'
import { AVATAR_SIZES, type Pictures, painting } from '../catalog/pictures.ts'
import { clusters } from '../clusters/index.ts'
import { MIRA_LISTENS, NOTHING, THEO_LISTENS } from '../spoken/listening.ts'
import type { DemoUser } from '../types.ts'
import { savedAlbums, savedTracks, tasteOf } from './library.ts'
import type { Shelves } from './shelves.ts'
import { type Favourites, MIRA, THEO } from './tastes.ts'

type Place = { shelves: Shelves; pictures: Pictures; batch: CatalogBatch; firstBoot: number }

/** The people of the world, before they follow playlists: those are made from their libraries. */
export function demoUsers(place: Place): DemoUser[] {
  return [mira(place), theo(place), editorial(place)]
}

function mira(place: Place): DemoUser {
  const library = libraryOf(place, {
    name: 'mira',
    favourites: MIRA,
    tracks: 398,
    albums: 40,
    plays: 14,
  })
  const { shelves, batch } = place
  const originals = shelves.tracksOn(shelves.album(LINKED.album))
  const abroad = batch.tracks.find((track) =>
    originals.some(({ id, isrc }) => isrc === track.isrc && id !== track.id),
  )
  const [japanese] = shelves.tracksOn(shelves.album('夏の終点'))
  // One track she has under the id of another market, and one that is not sold where she lives.
  const travelled = [abroad, japanese].flatMap((track, at) =>
    track === undefined ? [] : [{ id: track.id, daysAgo: 300.4 + at }],
  )
  const known = library.savedTracks.filter(({ id }) => !travelled.some((one) => one.id === id))
  return {
    id: 'mira',
    displayName: 'Mira Lindqvist',
    email: 'mira@reprise.example',
    country: 'SE',
    product: 'premium',
    explicitFilter: false,
    images: avatar(place, 'mira'),
    ...library,
    ...MIRA_LISTENS,
    savedTracks: [...known, ...travelled].toSorted((a, b) => a.daysAgo - b.daysAgo),
    followedArtists: [...MIRA.recent, ...MIRA.middle, ...MIRA.early.slice(0, 6)].map(
      (name) => shelves.artist(name).id,
    ),
    followedUsers: ['theo', 'editorial'],
    followedPlaylists: [],
  }
}

function theo(place: Place): DemoUser {
  const library = libraryOf(place, {
    name: 'theo',
    favourites: THEO,
    tracks: 130,
    albums: 15,
    plays: 9,
  })
  return {
    id: 'theo',
    displayName: 'Theo Okafor',
    email: 'theo@reprise.example',
    country: 'US',
    product: 'free',
    explicitFilter: true,
    images: avatar(place, 'theo'),
    ...library,
    ...THEO_LISTENS,
    followedArtists: [...THEO.recent, ...THEO.middle.slice(0, 3), ...THEO.early.slice(0, 2)].map(
      (name) => place.shelves.artist(name).id,
    ),
    followedUsers: ['mira'],
    followedPlaylists: [],
  }
}

function editorial(place: Place): DemoUser {
  return {
    id: 'editorial',
    displayName: 'Reprise Editorial',
    email: 'editorial@reprise.example',
    country: 'SE',
    product: 'premium',
    explicitFilter: false,
    images: avatar(place, 'editorial'),
    savedTracks: [],
    savedAlbums: [],
    ...NOTHING,
    followedArtists: [],
    followedUsers: [],
    followedPlaylists: [],
    taste: null,
  }
}

type Person = {
  name: string
  favourites: Favourites
  tracks: number
  albums: number
  plays: number
}

function libraryOf(
  { shelves, firstBoot }: Place,
  { name, favourites, tracks, albums, plays }: Person,
) {
  const collector = { shelves, favourites, firstBoot, r: new SeededRandom(`library ${name}`) }
  const everybody = clusters.flatMap((cluster) => cluster.artists.map((artist) => artist.name))
  return {
    savedTracks: savedTracks(collector, tracks, everybody),
    savedAlbums: savedAlbums(collector, albums),
    taste: tasteOf(shelves, favourites, plays),
  }
}

const avatar = ({ pictures }: Place, name: string) =>
  pictures.images(painting(`user ${name}`, ['solo'], ['mint', 'harbour', 'dusk']), AVATAR_SIZES)
