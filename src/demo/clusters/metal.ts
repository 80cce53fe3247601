import { list, type Voice } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

const voice: Voice = {
  lines: list(`
    Throne of Rime / The River Beneath the Ice / Ashes of the Orchard / When the Mountain Answers / Winterborn / A Crown for the Drowned /
    Iron Harvest / Blood Moon over Fjell / Last Light of Grimfjord / Bell, Book and Avalanche / Choir of Stones / No Dawn for Wolves /
    Oath of the Blacksmith / Night Eternal, Supper at Six / Helm and Hollow / Blue Flame / Rain of Cinders / Northern Silence / The Long Burning`),
  frames: list(`
    {thing} of {matter} / {thing} of {matter} / {thing} of the {being} / {thing} of the {being} / Beneath the {place} / The {being} of the {place} / {matter} and {matter} /
    {matter} over the {place} / The {being}'s {thing} / Where the {beings} Sleep / Song of the {beings} / Into the {place} / {beings} of {matter}`),
  words: {
    thing: list(
      'Throne / Crown / Hymn / Oath / Hammer / Gate / Tower / Blade / Altar / Banner / Grave / Lantern / Bell',
    ),
    matter: list(
      'Frost / Iron / Ash / Night / Thunder / Bone / Rime / Shadow / Fire / Winter / Blood / Storm / Salt',
    ),
    being: list('Wolf / Raven / Giant / Smith / Serpent / Hermit / Drowned King / Bear / Wanderer'),
    beings: list('Wolves / Ravens / Giants / Smiths / Serpents / Kings / Bears / Ancestors'),
    place: list(
      'Fjord / Mountain / Black River / Glacier / Forest / Northern Gate / Abyss / Barrow / Frozen Lake',
    ),
  },
}

export const metal: Cluster = {
  name: 'metal',
  artists: [
    {
      name: 'Grimfjord Choir',
      genres: ['metal', 'black-metal'],
      people: 'group',
      fame: 51,
      since: 1993,
      albums: list('Rime / Northern Silence / The Drowned Choir'),
      double: 'The Drowned Choir',
    },
    {
      name: 'Iron Orchard',
      genres: ['metal', 'heavy-metal'],
      people: 'group',
      fame: 58,
      since: 1984,
      albums: list('Iron Harvest / Windfall / Throne of the Black River'),
      compilation: 'Forty Winters of Iron',
    },
  ],
  sound: {
    tempo: 138,
    energy: 0.93,
    danceability: 0.34,
    valence: 0.26,
    acousticness: 0.01,
    instrumentalness: 0.28,
    speechiness: 0.08,
    loudness: -5.4,
  },
  minutes: 5.1,
  explicit: 0.1,
  labels: ['Anvil & Elder', 'Gravel & Sons'],
  voice,
  palettes: ['frost', 'ember', 'concrete', 'midnight'],
  covers: ['peaks', 'pines', 'ridges', 'dunes', 'orbit'],
}
