import { list, type Voice } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

const voice: Voice = {
  lines: list(`
    Nachtschicht / Relais / Umspannwerk / Gleisdreieck / Halbleiter / Kaltstart / Restlicht / Taktgeber / Leerlauf /
    Frequenzgang / Stahlbeton / Nullpunkt / Wechselstrom / Blindleistung / Grundrauschen / Sperrstunde / Hochspannung /
    Blaues Licht / Fluss unter Beton / Regen auf Wellblech / Letzte Bahn / Schichtwechsel / Hall 7 / Night Freight / Signal Path / Blue Phase`),
  frames: list(`
    {word} {sign} / {word} {sign} / {adjective} {neuter} / {adjective} {neuter} / {adjective} {neuter} / {word} / {english} {sign} / {english} / {english} {thing} / {english} {thing} /
    {word} um {hour} / {word} Nord / {word} Süd`),
  words: {
    word: list(
      'Relais / Umspannwerk / Schaltwerk / Nachtschicht / Rotor / Taktgeber / Turbine / Generator / Werkhalle / Echo / Stellwerk / Raster / Sektor / Oszillator / Kessel / Lichtbogen / Förderband',
    ),
    neuter: list(
      'Relais / Umspannwerk / Schaltwerk / Stellwerk / Echo / Raster / Förderband / Licht / Rauschen / Signal / Metall / Wasser',
    ),
    adjective: list('Neues / Kaltes / Blaues / Leises / Dunkles / Fernes / Schnelles / Altes'),
    sign: list('I / II / III / IV / V / 12 / 36 / 40 / 108 / 909 / A / B'),
    english: list(
      'Night / Pressure / Signal / Carbon / Steel / Loop / River / Concrete / Grid / Hydraulic / Phase / Current',
    ),
    thing: list('Function / Room / System / Light / Machine / Assembly / Transit / Study'),
    hour: list('Mitternacht / Drei / Vier / Sechs'),
  },
}

export const techno: Cluster = {
  name: 'techno',
  artists: [
    {
      name: 'Sektor Null Neun',
      genres: ['techno', 'german'],
      people: 'duo',
      fame: 56,
      since: 2005,
      albums: list('Relais / Umspannwerk Ost / Nachtschicht'),
    },
    {
      name: 'Ferrum Kollektiv',
      genres: ['techno', 'minimal-techno', 'german'],
      people: 'group',
      fame: 47,
      since: 2011,
      albums: list('Takt und Temperatur / Beton, Licht, Regen'),
    },
  ],
  sound: {
    tempo: 131,
    energy: 0.8,
    danceability: 0.74,
    valence: 0.28,
    acousticness: 0.02,
    instrumentalness: 0.84,
    speechiness: 0.05,
    loudness: -8.4,
  },
  minutes: 6.4,
  explicit: 0,
  labels: ['Werk Vier', 'Cartographer Records'],
  voice,
  palettes: ['concrete', 'signal', 'frost', 'midnight'],
  covers: ['ridges', 'tiles', 'folds', 'halo', 'skyline', 'discs'],
}
