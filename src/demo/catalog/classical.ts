import type { Composition } from '../../domain/artwork/compositions/index.ts'
import type { PaletteName } from '../../domain/artwork/palettes.ts'
import { SeededRandom } from '../../lib/seeded-random.ts'
import type { ArtistRecord } from '../../model/records.ts'
import type { Sound } from '../clusters/cluster.ts'
import openOpus from '../data/open-opus.json' with { type: 'json' }
import type { AlbumSketch, Catalog, TrackSketch } from './catalog.ts'
import { releaseDate } from './dates.ts'
import { audioFeatures } from './features.ts'
import { WORLD } from './markets.ts'
import { painting } from './pictures.ts'
import { albumPopularity, followersOf, trackPopularity } from './popularity.ts'
import { COMPOSER_FAME, ENSEMBLES, type Ensemble, GENRES, type Genre } from './repertoire.ts'
import { durationMs } from './songs.ts'

const PALETTES: PaletteName[] = ['parchment', 'salon', 'garnet', 'bluenote', 'bark', 'tide']
const COVERS: Composition[] = [
  'botanical',
  'archway',
  'halo',
  'dunes',
  'pebbles',
  'arches',
  'mist',
  'pines',
]

/** Fewer works of a kind do not make an album. */
const LEAST_WORKS = 3
/** More works than this take two discs. */
const MOST_WORKS = 14

type Composer = (typeof openOpus.composers)[number]
type Performance = { work: string; composer: ArtistRecord; ensemble: ArtistRecord; genre: Genre }

/**
 * Adds the classical shelf: real composers, their real works, played by invented ensembles. An
 * album for each kind of music a composer wrote, and a recital for each ensemble.
 */
export function addClassical(catalog: Catalog): void {
  const composers = openOpus.composers.map((composer) => ({
    composer,
    artist: addComposer(catalog, composer),
  }))
  const ensembles = new Map(ENSEMBLES.map((ensemble) => [ensemble, addEnsemble(catalog, ensemble)]))
  const performances: Performance[] = []
  for (const { composer, artist } of composers) {
    for (const genre of Object.keys(GENRES) as Genre[]) {
      const ensemble = ensembles.get(ensembleFor(composer, genre))
      if (ensemble === undefined) continue
      const works = composer.works.filter((work) => work.genre === genre)
      const played = works.map((work) => ({ work: work.title, composer: artist, ensemble, genre }))
      performances.push(...played)
      if (played.length >= LEAST_WORKS) addComposerAlbum(catalog, composer, played)
    }
  }
  for (const [ensemble, artist] of ensembles) {
    addRecital(catalog, {
      ensemble,
      artist,
      repertoire: performances.filter((one) => one.ensemble === artist),
    })
  }
}

function ensembleFor(composer: Composer, genre: Genre): Ensemble {
  const fits = ENSEMBLES.filter((ensemble) => ensemble.genres.includes(genre))
  const found = fits.find((ensemble) => composer.died <= ensemble.until) ?? fits[0]
  if (found === undefined) throw new RangeError(`Nobody plays ${genre}`)
  return found
}

function addComposer(catalog: Catalog, composer: Composer): ArtistRecord {
  const fame = COMPOSER_FAME[composer.name] ?? 60
  const period = composer.period === 'classical' ? [] : [composer.period]
  return catalog.addArtist({
    name: composer.name,
    genres: ['classical', ...period],
    popularity: fame,
    followers: followersOf(fame, new SeededRandom(`artist ${composer.name}`)),
    picture: painting(composer.name, [composer.died < 1800 ? 'periwig' : 'medallion'], PALETTES),
  })
}

function addEnsemble(catalog: Catalog, ensemble: Ensemble): ArtistRecord {
  return catalog.addArtist({
    name: ensemble.name,
    genres: ['classical', ...ensemble.styles],
    popularity: ensemble.fame,
    followers: followersOf(ensemble.fame, new SeededRandom(`artist ${ensemble.name}`)),
    picture: painting(ensemble.name, [ensemble.people], PALETTES),
  })
}

function addComposerAlbum(catalog: Catalog, composer: Composer, played: Performance[]): void {
  const [first] = played
  if (first === undefined) return
  const surname = composer.name.split(' ').at(-1) ?? composer.name
  const name = `${surname}: ${composer.died < 1800 ? GENRES[first.genre].early : GENRES[first.genre].title}`
  const r = new SeededRandom(`classical ${name}`)
  const tracks = record(played, first.composer, r)
  const half = Math.ceil(tracks.length / 2)
  catalog.addAlbum({
    ...sleeve(first.composer, name, r),
    albumType: 'album',
    discs: tracks.length > MOST_WORKS ? [tracks.slice(0, half), tracks.slice(half)] : [tracks],
  })
}

type Programme = { ensemble: Ensemble; artist: ArtistRecord; repertoire: Performance[] }

function addRecital(catalog: Catalog, { ensemble, artist, repertoire }: Programme): void {
  const r = new SeededRandom(`recital ${ensemble.name}`)
  const favourites = repertoire.filter((one) =>
    ensemble.favourites.some((part) => one.work.includes(part)),
  )
  const rest = r.shuffle(repertoire.filter((one) => !favourites.includes(one)))
  const programme = r.shuffle([...favourites, ...rest.slice(0, Math.max(0, 9 - favourites.length))])
  catalog.addAlbum({
    ...sleeve(artist, ensemble.recital, r),
    albumType: 'compilation',
    discs: [record(programme, artist, r)],
  })
}

function sleeve(
  artist: ArtistRecord,
  name: string,
  r: SeededRandom,
): Omit<AlbumSketch, 'albumType' | 'discs'> {
  const year = r.integer(1998, 2025)
  return {
    name,
    artist,
    releaseDate: releaseDate(year, r),
    label: r.pick(['Salon Records', 'Moth & Lamp Classics']),
    markets: WORLD,
    popularity: albumPopularity(artist.popularity ?? 0, year, r),
    picture: painting(`${artist.name} ${name}`, COVERS, PALETTES),
  }
}

function record(played: Performance[], owner: ArtistRecord, r: SeededRandom): TrackSketch[] {
  return played.map(({ work, composer, ensemble, genre }, place) => {
    const sound: Sound = GENRES[genre].sound
    return {
      name: work,
      artistIds: [composer.id, ensemble.id],
      durationMs: durationMs(GENRES[genre].minutes, r),
      explicit: false,
      popularity: trackPopularity((owner.popularity ?? 0) - 14, place / 2, r),
      features: audioFeatures(sound, r),
    }
  })
}
