import { list, type Voice } from '../titles/voice.ts'
import type { Cluster } from './cluster.ts'

const voice: Voice = {
  lines: list(`
    Tide Table / Breath on Glass / The Weight of Snow / Underwater Cathedral / Lull / A Room Facing the Sea / Littoral /
    Estuary at Rest / Sleep Is a River / Moss / Long Exposure / Night Swim / Slack Water / Low Tide / Where the Fog Begins / Cloud Chamber /
    Seven Kinds of Blue / Driftwood Clock / Held Note, Open Window / Everything Slows / Rain on the Observatory / Halfway to Sleeping`),
  frames: list(`
    {state} / {state} and {state} / {adjective} {thing} / {adjective} {thing} / {thing} at {time} / {thing}, {time} /
    The {adjective} {thing} / Field Recording, {place} / {place} under Snow / {state} over {place} / {thing} without {state} / Towards the {thing} /
    {adjective} {state} / {adjective} {state}`),
  words: {
    state: list(
      'Stillness / Drift / Undertow / Dusk / Haze / Silence / Afterlight / Rain / Thaw / Mist / Moonlight',
    ),
    adjective: list(
      'Slow / Pale / Blue / Distant / Soft / Glass / Quiet / Northern / Drowned / Weightless / Faint / Luminous / Grey',
    ),
    thing: list(
      'Harbour / Tide / River / Lighthouse / Meadow / Horizon / Estuary / Glacier / Window / Garden / Island / Cloud / Shore / Lantern / Moon',
    ),
    time: list('4 a.m. / Dawn / First Light / Midnight / Low Water / Nightfall'),
    place: list(
      'Skagen / Tromsø / Lofoten / Uist / Vadsø / Ísafjörður / Saaremaa / Orkney / Hokkaidō / Finisterre',
    ),
  },
}

export const ambient: Cluster = {
  name: 'ambient',
  artists: [
    {
      name: 'Slow Tidal',
      genres: ['ambient', 'sleep'],
      people: 'solo',
      fame: 74,
      since: 2010,
      albums: list('Tide Tables / The Sleep of Lighthouses / Undertow / A Slow Year'),
      double: 'The Sleep of Lighthouses',
    },
    {
      name: 'Aurel Finchley',
      genres: ['ambient', 'new-age', 'chill'],
      people: 'solo',
      fame: 59,
      since: 2013,
      albums: list(
        'Field Recordings for Small Rooms / Blue Noise, Blue Light / Weather for Sleeping In',
      ),
    },
    {
      name: 'Night Ferry Timetable',
      genres: ['ambient', 'sleep', 'new-age', 'chill'],
      people: 'duo',
      fame: 44,
      since: 2018,
      albums: list('Night Crossings / Music for Empty Ferries'),
    },
  ],
  sound: {
    tempo: 82,
    energy: 0.16,
    danceability: 0.24,
    valence: 0.16,
    acousticness: 0.84,
    instrumentalness: 0.88,
    speechiness: 0.04,
    loudness: -20,
  },
  minutes: 5.4,
  explicit: 0,
  labels: ['Moth & Lamp'],
  voice,
  palettes: ['fog', 'tide', 'frost', 'midnight'],
  covers: ['mist', 'waves', 'ridges', 'dunes', 'pebbles', 'halo'],
}
