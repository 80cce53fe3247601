import type { PaletteName } from '../../domain/artwork/palettes.ts'
import { artistsIn } from './shelves.ts'

/** A playlist of the editors: what it draws from, and how its cover looks. */
export type EditorialSketch = {
  name: string
  description: string
  artists: string[]
  count: number
  palette: PaletteName
}

export const FRESH_INK = {
  name: 'Fresh Ink',
  description: 'The newest singles, while the paper is still warm.',
  palette: 'poster' as PaletteName,
}

export const EDITORIAL: readonly EditorialSketch[] = [
  {
    name: 'Night Drive',
    description: 'Neon, headlights and the long way home.',
    artists: artistsIn('synth-pop', 'deep-house', 'techno'),
    count: 50,
    palette: 'neon',
  },
  {
    name: 'Morning Light',
    description: 'Soft songs for the first coffee and the paper.',
    artists: [...artistsIn('indie-pop', 'folk'), 'Tereza Maré'],
    count: 40,
    palette: 'marigold',
  },
  {
    name: 'River & Road',
    description: 'Banjos, boots and songs that follow the water.',
    artists: artistsIn('folk', 'country'),
    count: 40,
    palette: 'meadow',
  },
  {
    name: 'Blue Hour',
    description: 'Jazz and slow soul between day and night.',
    artists: artistsIn('jazz', 'soul'),
    count: 40,
    palette: 'bluenote',
  },
  {
    name: 'Rain on the Window',
    description: 'Nothing happens, slowly. For reading, sleep and bad weather.',
    artists: [...artistsIn('ambient'), 'Marchetti & Oda', 'Erik Satie'],
    count: 60,
    palette: 'fog',
  },
  {
    name: 'Kitchen Disco',
    description: 'Funk and house for people who cook standing up.',
    artists: artistsIn('funk', 'deep-house', 'soul'),
    count: 40,
    palette: 'disco',
  },
  {
    name: 'Heavy Weather',
    description: 'Thunder, iron and overdue books. Play it loud.',
    artists: artistsIn('metal', 'punk', 'rock', 'drum-and-bass'),
    count: 50,
    palette: 'ember',
  },
  {
    name: 'Corner Store Radio',
    description: 'Verses from the block down to the river.',
    artists: artistsIn('hip-hop', 'soul'),
    count: 40,
    palette: 'brick',
  },
  {
    name: 'Sol y sal',
    description: 'Cumbia, salsa y noches de verano.',
    artists: artistsIn('latin'),
    count: 35,
    palette: 'fiesta',
  },
  {
    name: 'Last Train to Seoul',
    description: 'J-pop and K-pop for the ride home: 夜行バス, 별빛 and moonlight.',
    artists: artistsIn('j-pop', 'k-pop'),
    count: 40,
    palette: 'aurora',
  },
  {
    name: 'Summer on the Water',
    description: 'Reggae, highlife and bossa nova within sight of the sea.',
    artists: artistsIn('reggae', 'afrobeat', 'bossa nova'),
    count: 40,
    palette: 'lagoon',
  },
  {
    name: 'Moonlight and Other Classics',
    description: 'From Bach and Für Elise to Satie: three centuries by candlelight.',
    artists: [
      'Johann Sebastian Bach',
      'Antonio Vivaldi',
      'Wolfgang Amadeus Mozart',
      'Ludwig van Beethoven',
      'Frédéric Chopin',
      'Pyotr Ilyich Tchaikovsky',
      'Edvard Grieg',
      'Claude Debussy',
      'Erik Satie',
    ],
    count: 40,
    palette: 'salon',
  },
]

/** Categories of the browse pages, with the names of their playlists. */
export const CATEGORIES: readonly { id: string; name: string; playlists: string[] }[] = [
  { id: 'new', name: 'New Releases', playlists: ['Fresh Ink'] },
  { id: 'pop', name: 'Pop', playlists: ['Night Drive', 'Last Train to Seoul'] },
  { id: 'indie', name: 'Indie', playlists: ['Morning Light'] },
  { id: 'folk', name: 'Folk & Acoustic', playlists: ['River & Road', 'Morning Light'] },
  { id: 'country', name: 'Country', playlists: ['River & Road'] },
  { id: 'electronic', name: 'Dance & Electronic', playlists: ['Night Drive', 'Kitchen Disco'] },
  { id: 'hiphop', name: 'Hip-Hop', playlists: ['Corner Store Radio'] },
  { id: 'soul', name: 'Soul & R&B', playlists: ['Blue Hour', 'Corner Store Radio'] },
  { id: 'funk', name: 'Funk & Disco', playlists: ['Kitchen Disco'] },
  { id: 'jazz', name: 'Jazz', playlists: ['Blue Hour'] },
  { id: 'rock', name: 'Rock', playlists: ['Heavy Weather'] },
  { id: 'metal', name: 'Metal & Punk', playlists: ['Heavy Weather'] },
  { id: 'latin', name: 'Latin', playlists: ['Sol y sal', 'Summer on the Water'] },
  { id: 'summer', name: 'Summer', playlists: ['Summer on the Water', 'Sol y sal'] },
  { id: 'asia', name: 'J-Pop & K-Pop', playlists: ['Last Train to Seoul'] },
  { id: 'classical', name: 'Classical', playlists: ['Moonlight and Other Classics'] },
  { id: 'focus', name: 'Focus', playlists: ['Rain on the Window', 'Moonlight and Other Classics'] },
  { id: 'sleep', name: 'Sleep', playlists: ['Rain on the Window'] },
  { id: 'party', name: 'Party', playlists: ['Kitchen Disco', 'Night Drive'] },
  { id: 'morning', name: 'Good Morning', playlists: ['Morning Light', 'River & Road'] },
]
