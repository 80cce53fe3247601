import { english } from '../titles/english.ts'
import { list } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

export const jazz: Cluster = {
  name: 'jazz',
  artists: [
    {
      name: 'Blue Ferris Trio',
      genres: ['jazz', 'piano'],
      people: 'group',
      fame: 53,
      since: 1996,
      albums: list('Blue Ferris / Brushes & Rain'),
    },
    {
      name: 'Theo Marsh Quartet',
      genres: ['jazz'],
      people: 'group',
      fame: 50,
      since: 1968,
      albums: list('Night at the Marsh Room / Quartet for a Wet Tuesday / Round Trip to Midnight'),
      compilation: 'The Marsh Room Years',
    },
    {
      name: 'Ines Callowhill',
      genres: ['jazz', 'piano'],
      people: 'solo',
      fame: 57,
      since: 2010,
      albums: list('The Callowhill Standards / Six Blue Stairs / Piano, Alone, Late'),
    },
  ],
  sound: {
    tempo: 116,
    energy: 0.32,
    danceability: 0.52,
    valence: 0.46,
    acousticness: 0.8,
    instrumentalness: 0.62,
    speechiness: 0.05,
    loudness: -14,
  },
  minutes: 5.2,
  explicit: 0,
  labels: ['Blue Stairs', 'Moth & Lamp'],
  voice: english({
    lines: `
      The Weather Inside / Blue Before Breakfast /
      Blues for Harriet / The Wet Tuesday Waltz / Six Blue Stairs / Marsh Room Stomp / Brushwork / Rain, Then Piano / Callowhill Lane /
      Second Set, Second Drink / Blue Ferris Wheel / Monday's Monk / Ballad for an Empty Coat / Round Trip / Fourths of July / The Patient Bassist /
      Night Porter / After You've Paid / Lullaby for a Taxi / River Street Rag / Nocturne for Nobody / Minor Inconvenience`,
    adjective: 'Blue / Minor / Smoky / Late / Sideways / Modal',
    noun: 'Waltz / Ballad / Ferris Wheel / Nocturne / Trumpet / Cymbal / Taxi',
    things: 'Brushes / Blues / Taxis / Cymbals / Stairs',
    event: 'Second Set / Last Call / Solo',
    frames: 'Blues for {name} / Waltz for {name} / {place} Blues / {time} in the {adjective} Room',
  }),
  palettes: ['bluenote', 'midnight', 'salon', 'mustard'],
  covers: ['tiles', 'cutouts', 'discs', 'folds', 'skyline', 'ribbons'],
}
