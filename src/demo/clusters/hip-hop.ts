import { english } from '../titles/english.ts'
import { list } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

export const hipHop: Cluster = {
  name: 'hip-hop',
  artists: [
    {
      name: 'MC Ledger',
      genres: ['hip-hop'],
      people: 'solo',
      fame: 73,
      since: 2007,
      albums: list('Double Entry / Receipts / Fine Print / Blue Collar Crown'),
    },
    {
      name: 'Ollie Versa',
      genres: ['hip-hop', 'trip-hop'],
      people: 'solo',
      fame: 69,
      since: 2015,
      albums: list('Corner Store Weather / The Night Manager / Summer Is a Verb'),
    },
    {
      name: 'Northside Almanac',
      genres: ['hip-hop', 'trip-hop'],
      people: 'group',
      fame: 46,
      since: 2001,
      albums: list('Almanac, Volume One / Cold River, Warm Block'),
    },
  ],
  sound: {
    tempo: 94,
    energy: 0.62,
    danceability: 0.76,
    valence: 0.48,
    acousticness: 0.18,
    instrumentalness: 0.03,
    speechiness: 0.24,
    loudness: -7,
  },
  minutes: 3.3,
  explicit: 0.42,
  labels: ['Bodega Almanac', 'Seventh Landing'],
  voice: english({
    lines: `
      Until It Doesn't / You Again /
      Double Entry / Balance Due / Corner Store Weather / My Accountant Raps / Small Bills / Grandma's Couch / Off the Books / Stairwell Cypher /
      Rent Is a Rhyme / Quiet Money / Late Fee / Tell Your Landlord / Night Manager / River to River / First of the Month / Ledger Lines /
      Sixth Grade Pager / Bus Transfer / Blue Jacket / Uncle's Advice / Hot Plate / Rain on the Block`,
    adjective: 'Cold / Heavy / Concrete / Gold-Plated / Northside / Unpaid',
    noun: 'Block / Receipt / Crown / Bodega / Pager / Bus Stop / Payphone',
    things: 'Receipts / Crowns / Sneakers / Payphones / Quarters / Buses',
    event: 'Blackout / Block Party / Payday',
    frames: '{number} {things} Deep / {noun} Talk / {name} Told Me / {adjective} {noun} Freestyle',
  }),
  palettes: ['brick', 'mustard', 'concrete', 'poster'],
  covers: ['skyline', 'folds', 'tiles', 'cutouts', 'halo', 'rays'],
}
