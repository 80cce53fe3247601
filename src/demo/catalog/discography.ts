import { SeededRandom } from '../../lib/seeded-random.ts'
import type { AlbumRecord, ArtistRecord } from '../../model/records.ts'
import type { ArtistSketch, Cluster } from '../clusters/cluster.ts'
import { clusters } from '../clusters/index.ts'
import { Titles } from '../titles/voice.ts'
import type { Catalog, TrackSketch } from './catalog.ts'
import { LAST_YEAR, releaseDate, releaseYears } from './dates.ts'
import { REGIONAL, RELEASE_MARKETS, WORLD } from './markets.ts'
import { painting } from './pictures.ts'
import { albumPopularity, followersOf } from './popularity.ts'
import { type Studio, song, version } from './songs.ts'

/** Adds the artists of popular music with all they ever released, and answers their studios. */
export function addDiscographies(catalog: Catalog): Map<string, Studio> {
  const signed = clusters.flatMap((cluster) =>
    cluster.artists.map((sketch) => ({
      cluster,
      sketch,
      artist: addArtist(catalog, cluster, sketch),
    })),
  )
  const titles = new Map(clusters.map((cluster) => [cluster, titlesOf(cluster)]))
  const studios = new Map<string, Studio>()
  for (const { cluster, sketch, artist } of signed) {
    const neighbours = signed.filter((one) => one.cluster === cluster && one.artist !== artist)
    const studio = {
      cluster,
      artist,
      friends: neighbours.map((one) => one.artist),
      others: signed.filter((one) => one.cluster !== cluster).map((one) => one.artist),
      titles: titles.get(cluster) ?? titlesOf(cluster),
      r: new SeededRandom(`discography ${sketch.name}`),
    }
    studios.set(sketch.name, studio)
    addReleases(catalog, studio, sketch)
  }
  return studios
}

function titlesOf(cluster: Cluster): Titles {
  const titles = new Titles(cluster.voice, new SeededRandom(`titles ${cluster.name}`))
  // Title tracks are set below; no other song may take the name.
  for (const name of cluster.artists.flatMap((artist) => artist.albums)) titles.claim(name)
  return titles
}

function addArtist(catalog: Catalog, cluster: Cluster, sketch: ArtistSketch): ArtistRecord {
  const r = new SeededRandom(`artist ${sketch.name}`)
  return catalog.addArtist({
    name: sketch.name,
    genres: sketch.genres,
    popularity: sketch.fame,
    followers: followersOf(sketch.fame, r),
    picture: painting(sketch.name, [sketch.people], cluster.palettes),
  })
}

function addReleases(catalog: Catalog, studio: Studio, sketch: ArtistSketch): void {
  const { r } = studio
  const years = releaseYears(sketch.since, sketch.albums.length, r)
  for (const [at, name] of sketch.albums.entries()) {
    const isDouble = name === sketch.double
    const count = isDouble ? r.integer(17, 20) : r.integer(8, 12)
    addAlbum(catalog, studio, {
      name,
      year: years[at] ?? LAST_YEAR,
      count,
      isDouble,
      kind: 'album',
    })
  }
  if (sketch.compilation !== undefined) {
    const count = r.integer(12, 15)
    addAlbum(catalog, studio, { name: sketch.compilation, year: 2019, count, kind: 'compilation' })
  }
  if (sketch.fame >= 55) addSingle(catalog, studio, releaseDate(r.integer(2019, LAST_YEAR), r))
}

type Plan = {
  name: string
  year: number
  count: number
  kind: 'album' | 'compilation'
  isDouble?: boolean
}

function addAlbum(
  catalog: Catalog,
  studio: Studio,
  { name, year, count, kind, isDouble }: Plan,
): void {
  const { r, titles, cluster, artist } = studio
  const popularity = albumPopularity(artist.popularity ?? 0, year, r)
  const names = Array.from({ length: count }, () => titles.next())
  // Every second album has a title track, not as the opener.
  if (kind === 'album' && r.chance(0.5)) names[r.integer(1, 4)] = name
  // What came out on vinyl was cleaned up when it was released again.
  const suffix = year < 1980 ? ' - Remastered 2014' : ''
  const tracks = names.map((one, place) =>
    song(studio, { name: `${one}${suffix}`, album: popularity, place }),
  )
  const half = Math.ceil(count / 2)
  catalog.addAlbum({
    ...shared(studio, releaseDate(year, r)),
    name,
    albumType: kind,
    markets: REGIONAL.get(name) ?? r.pick(RELEASE_MARKETS),
    popularity,
    picture: painting(`${artist.name} ${name}`, cluster.covers, cluster.palettes),
    discs: isDouble ? [tracks.slice(0, half), tracks.slice(half)] : [tracks],
  })
}

/** Adds a single, alone or with other versions of it, or an EP of several songs. */
export function addSingle(catalog: Catalog, studio: Studio, date: string): AlbumRecord {
  const { r, titles, artist, cluster } = studio
  const name = titles.next()
  const popularity = albumPopularity((artist.popularity ?? 0) + 6, Number(date.slice(0, 4)), r)
  const next = (place: number) => song(studio, { name: titles.next(), album: popularity, place })
  const lead = song(studio, { name, album: popularity, place: 0 })
  const rest = r.pick<() => TrackSketch[]>([
    () => [],
    () => [version(studio, lead)],
    () => [next(2), version(studio, lead)],
    () => [next(1), next(2), next(3)],
  ])()
  return catalog.addAlbum({
    ...shared(studio, date),
    name,
    albumType: 'single',
    markets: WORLD,
    popularity,
    picture: painting(`${artist.name} ${name}`, cluster.covers, cluster.palettes),
    discs: [[lead, ...rest]],
  })
}

/** What all releases of an artist have in common. */
function shared({ artist, cluster, r }: Studio, date: string) {
  return { artist, releaseDate: date, label: r.pick(cluster.labels) }
}
