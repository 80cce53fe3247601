import type { PaletteName } from '../../domain/artwork/palettes.ts'
import { standardShelves } from '../../domain/browse/standard-shelves.ts'
import type { Category, FeaturedShelf, Translations } from '../../model/browse.ts'
import { type Pictures, painting } from '../catalog/pictures.ts'

/** A category: the playlists named first, then those that mostly hold one of the genres. */
type CategorySketch = {
  id: string
  name: string
  names: Translations
  palette: PaletteName
  playlists: string[]
  genres?: string[]
}

/** The 20 categories; `idOf` finds the playlists of a name. */
export function demoCategories(pictures: Pictures, idOf: IdsOfName): Category[] {
  return sketches.map(({ id, name, names, palette, playlists, genres }) => ({
    id,
    name,
    names,
    icons: pictures.images(painting(`category ${id}`, shapes, [palette]), [iconSize]),
    rule: { playlists: playlists.flatMap(idOf), ...(genres === undefined ? {} : { genres }) },
  }))
}

/** What is featured through the day. */
export function demoShelves(idOf: IdsOfName): FeaturedShelf[] {
  return standardShelves.map((shelf) => ({
    ...shelf,
    rule: { playlists: (featured[shelf.id] ?? []).flatMap(idOf) },
  }))
}

type IdsOfName = (playlistName: string) => string[]

/** Simple shapes: icons are small, and a name is written over them. */
const shapes = ['halo', 'folds', 'discs', 'rays', 'waves', 'ribbons'] as const

/** The width of category icons at the public API. */
const iconSize = 274

const featured: Record<string, string[]> = {
  morning: ['Morning Light', 'River & Road', 'Fresh Ink', 'Summer on the Water'],
  afternoon: ['Fresh Ink', 'Kitchen Disco', 'Sol y sal', 'Corner Store Radio', 'Heavy Weather'],
  evening: ['Night Drive', 'Blue Hour', 'Kitchen Disco', 'Last Train to Seoul', 'Fresh Ink'],
  night: ['Rain on the Window', 'Blue Hour', 'Moonlight and Other Classics', 'Night Drive'],
}

const sketches: readonly CategorySketch[] = [
  {
    id: 'new',
    name: 'New Releases',
    names: {
      de: 'Neuerscheinungen',
      es: 'Novedades',
      fr: 'Nouveautés',
      ja: 'ニューリリース',
      pt: 'Novidades',
      sv: 'Nya släpp',
    },
    palette: 'poster',
    playlists: ['Fresh Ink'],
  },
  {
    id: 'pop',
    name: 'Pop',
    names: { ja: 'ポップ' },
    palette: 'neon',
    playlists: ['Night Drive', 'Last Train to Seoul'],
  },
  {
    id: 'indie',
    name: 'Indie',
    names: { fr: 'Indé', ja: 'インディー' },
    palette: 'marigold',
    playlists: ['Morning Light'],
    genres: ['indie'],
  },
  {
    id: 'folk',
    name: 'Folk & Acoustic',
    names: {
      de: 'Folk & Akustik',
      es: 'Folk y acústica',
      fr: 'Folk et acoustique',
      ja: 'フォーク&アコースティック',
      pt: 'Folk e acústico',
      sv: 'Folk & akustiskt',
    },
    palette: 'meadow',
    playlists: ['River & Road', 'Morning Light'],
    genres: ['folk'],
  },
  {
    id: 'country',
    name: 'Country',
    names: { ja: 'カントリー' },
    palette: 'prairie',
    playlists: ['River & Road'],
    genres: ['country'],
  },
  {
    id: 'electronic',
    name: 'Dance & Electronic',
    names: {
      de: 'Dance & Elektronik',
      es: 'Dance y electrónica',
      fr: 'Dance et électro',
      ja: 'ダンス&エレクトロニック',
      pt: 'Dance e eletrônica',
      sv: 'Dance & elektroniskt',
    },
    palette: 'acid',
    playlists: ['Night Drive', 'Kitchen Disco'],
    genres: ['electronic', 'house', 'techno'],
  },
  {
    id: 'hiphop',
    name: 'Hip-Hop',
    names: { ja: 'ヒップホップ' },
    palette: 'brick',
    playlists: ['Corner Store Radio'],
    genres: ['hip-hop'],
  },
  {
    id: 'soul',
    name: 'Soul & R&B',
    names: { es: 'Soul y R&B', fr: 'Soul et R&B', ja: 'ソウル&R&B', pt: 'Soul e R&B' },
    palette: 'garnet',
    playlists: ['Blue Hour', 'Corner Store Radio'],
    genres: ['soul'],
  },
  {
    id: 'funk',
    name: 'Funk & Disco',
    names: { es: 'Funk y disco', fr: 'Funk et disco', ja: 'ファンク&ディスコ', pt: 'Funk e disco' },
    palette: 'disco',
    playlists: ['Kitchen Disco'],
    genres: ['funk'],
  },
  {
    id: 'jazz',
    name: 'Jazz',
    names: { ja: 'ジャズ' },
    palette: 'bluenote',
    playlists: ['Blue Hour'],
    genres: ['jazz'],
  },
  {
    id: 'rock',
    name: 'Rock',
    names: { ja: 'ロック' },
    palette: 'rust',
    playlists: ['Heavy Weather'],
    genres: ['rock'],
  },
  {
    id: 'metal',
    name: 'Metal & Punk',
    names: { es: 'Metal y punk', fr: 'Metal et punk', ja: 'メタル&パンク', pt: 'Metal e punk' },
    palette: 'ember',
    playlists: ['Heavy Weather'],
    genres: ['metal', 'punk'],
  },
  {
    id: 'latin',
    name: 'Latin',
    names: { es: 'Música latina', fr: 'Latino', ja: 'ラテン', pt: 'Latina', sv: 'Latinskt' },
    palette: 'fiesta',
    playlists: ['Sol y sal', 'Summer on the Water'],
    genres: ['latin'],
  },
  {
    id: 'summer',
    name: 'Summer',
    names: { de: 'Sommer', es: 'Verano', fr: 'Été', ja: '夏', pt: 'Verão', sv: 'Sommar' },
    palette: 'lagoon',
    playlists: ['Summer on the Water', 'Sol y sal'],
  },
  {
    id: 'asia',
    name: 'J-Pop & K-Pop',
    names: { es: 'J-Pop y K-Pop', fr: 'J-Pop et K-Pop', pt: 'J-Pop e K-Pop' },
    palette: 'aurora',
    playlists: ['Last Train to Seoul'],
    genres: ['j-pop', 'k-pop'],
  },
  {
    id: 'classical',
    name: 'Classical',
    names: {
      de: 'Klassik',
      es: 'Clásica',
      fr: 'Classique',
      ja: 'クラシック',
      pt: 'Clássica',
      sv: 'Klassiskt',
    },
    palette: 'salon',
    playlists: ['Moonlight and Other Classics'],
    genres: ['classical'],
  },
  {
    id: 'focus',
    name: 'Focus',
    names: {
      de: 'Konzentration',
      es: 'Concentración',
      fr: 'Concentration',
      ja: '集中',
      pt: 'Concentração',
      sv: 'Fokus',
    },
    palette: 'tide',
    playlists: ['Rain on the Window', 'Moonlight and Other Classics'],
  },
  {
    id: 'sleep',
    name: 'Sleep',
    names: { de: 'Schlafen', es: 'Dormir', fr: 'Sommeil', ja: '睡眠', pt: 'Dormir', sv: 'Sömn' },
    palette: 'midnight',
    playlists: ['Rain on the Window'],
  },
  {
    id: 'party',
    name: 'Party',
    names: { es: 'Fiesta', fr: 'Fête', ja: 'パーティー', pt: 'Festa', sv: 'Fest' },
    palette: 'violet',
    playlists: ['Kitchen Disco', 'Night Drive'],
  },
  {
    id: 'morning',
    name: 'Good Morning',
    names: {
      de: 'Guten Morgen',
      es: 'Buenos días',
      fr: 'Bonjour',
      ja: 'おはよう',
      pt: 'Bom dia',
      sv: 'God morgon',
    },
    palette: 'sakura',
    playlists: ['Morning Light', 'River & Road'],
  },
]
