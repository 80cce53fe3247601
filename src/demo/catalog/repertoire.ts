import type { Sound } from '../clusters/cluster.ts'

export type Genre = 'Orchestral' | 'Chamber' | 'Keyboard' | 'Vocal'

export type Ensemble = {
  name: string
  people: 'duo' | 'group'
  genres: Genre[]
  /** The latest year of death of a composer they play. */
  until: number
  styles: string[]
  fame: number
  /** Their own album, and works that must be on it. */
  recital: string
  favourites: string[]
}

/** Who plays the classical shelf; the first that fits a work plays it. */
export const ENSEMBLES: readonly Ensemble[] = [
  {
    name: 'Camerata Fontanella',
    people: 'group',
    genres: ['Orchestral'],
    until: 1800,
    styles: ['baroque'],
    fame: 49,
    recital: 'Candlelight Concertos',
    favourites: ['The Four Seasons', 'Brandenburg Concerto no. 3', 'Nachtmusik', 'La Notte'],
  },
  {
    name: 'Halden Strait Philharmonic',
    people: 'group',
    genres: ['Orchestral'],
    until: 1925,
    styles: ['romantic'],
    fame: 56,
    recital: 'Night on the Strait',
    favourites: [
      'La Mer',
      'Peer Gynt Suite no. 1',
      'From the New World',
      'Nutcracker',
      'Unfinished',
    ],
  },
  {
    name: 'Quatuor Belleforêt',
    people: 'group',
    genres: ['Chamber'],
    until: 1925,
    styles: [],
    fame: 46,
    recital: 'Blue Hour Quartets',
    favourites: ['American', 'Death and the Maiden', 'Dissonance', 'String Quartet in G minor'],
  },
  {
    name: 'Marchetti & Oda',
    people: 'duo',
    genres: ['Keyboard'],
    until: 1925,
    styles: ['piano'],
    fame: 61,
    recital: 'Moonlight & Other Rooms',
    favourites: [
      'Moonlight',
      'Für Elise',
      '3 Gymnopédies',
      'Rêverie',
      'Nocturnes, op. 9',
      'The Entertainer',
      'Kinderszenen',
    ],
  },
  {
    name: 'Vesper Lane Singers',
    people: 'group',
    genres: ['Vocal'],
    until: 1925,
    styles: [],
    fame: 44,
    recital: 'Evening Light, Morning Rain',
    favourites: ['Ave verum corpus', 'Erlkönig', 'Cantata no. 147', 'Je te veux'],
  },
]

type Kind = { title: string; early: string; minutes: number; sound: Sound }

/** The kinds of music of Open Opus: what an album of it is called, and how it sounds. */
export const GENRES: Record<Genre, Kind> = {
  Orchestral: {
    title: 'Orchestral Works',
    early: 'Concertos & Suites',
    minutes: 11,
    sound: {
      tempo: 104,
      energy: 0.28,
      danceability: 0.28,
      valence: 0.26,
      acousticness: 0.88,
      instrumentalness: 0.84,
      speechiness: 0.04,
      loudness: -18,
    },
  },
  Chamber: {
    title: 'Chamber Music',
    early: 'Chamber Music',
    minutes: 9,
    sound: {
      tempo: 102,
      energy: 0.18,
      danceability: 0.3,
      valence: 0.26,
      acousticness: 0.94,
      instrumentalness: 0.82,
      speechiness: 0.04,
      loudness: -20,
    },
  },
  Keyboard: {
    title: 'Piano Works',
    early: 'Keyboard Works',
    minutes: 6.5,
    sound: {
      tempo: 98,
      energy: 0.14,
      danceability: 0.34,
      valence: 0.24,
      acousticness: 0.98,
      instrumentalness: 0.9,
      speechiness: 0.04,
      loudness: -23,
    },
  },
  Vocal: {
    title: 'Songs & Choral Works',
    early: 'Sacred Music',
    minutes: 7,
    sound: {
      tempo: 96,
      energy: 0.2,
      danceability: 0.24,
      valence: 0.18,
      acousticness: 0.94,
      instrumentalness: 0.3,
      speechiness: 0.05,
      loudness: -19,
    },
  },
}

/** Popularity of the composers, 0 to 100. */
export const COMPOSER_FAME: Record<string, number> = {
  'Antonio Vivaldi': 76,
  'Johann Sebastian Bach': 84,
  'Wolfgang Amadeus Mozart': 83,
  'Ludwig van Beethoven': 82,
  'Franz Schubert': 70,
  'Frédéric Chopin': 79,
  'Robert Schumann': 66,
  'Johannes Brahms': 68,
  'Pyotr Ilyich Tchaikovsky': 75,
  'Antonín Dvořák': 67,
  'Edvard Grieg': 66,
  'Claude Debussy': 74,
  'Erik Satie': 73,
  'Scott Joplin': 60,
}
