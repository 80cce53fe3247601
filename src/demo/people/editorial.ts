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
