import type { ShowSketch } from '../show-sketch.ts'

export const paperMoon: ShowSketch = {
  name: 'Paper Moon Playhouse',
  publisher: 'Paper Moon Playhouse',
  description: 'New short plays for the ear, each written, rehearsed and recorded in a week.',
  language: 'en',
  composition: 'cutouts',
  palette: 'aurora',
  minutes: [16, 29],
  daysAgo: 3,
  episodes: [
    ['The Understudy’s Cat', 'Somebody has to go on tonight, and only one of them has slept.'],
    ['Lost Property', 'A glass eye, a trombone and a marriage proposal, handed in on one day.'],
    ['Three Umbrellas', 'Rain, a bus shelter, and nobody’s umbrella is their own.'],
    ['Room for Rent, View of Moon', 'The landlady insists the advertisement is accurate.'],
    ['An Orderly Queue', 'Nobody knows what is at the front. Nobody is leaving.'],
    ['The Cartographer’s Apology', 'A map with one street too many.'],
    ['Goodnight, Lighthouse', 'A bedtime story told over a bad radio link.'],
    ['Second Violin', 'The quartet has not spoken since the spring. The concert is at eight.'],
    ['Inventory', 'A shop is counted for the last time.'],
    ['The Weather Inside', 'A forecast for one house only.'],
    ['Translated from the Bird', 'An interpreter with an unusual client.'],
    ['The Last Page Is Missing', 'A library, a thief and a great many possible endings.'],
  ],
}
