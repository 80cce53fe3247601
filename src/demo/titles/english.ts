import { list, type Voice } from './voice.ts'

/**
 * The voice the English-speaking clusters share. A cluster adds its own lines, and its own words
 * to the slots: `adjective`, `noun` (one thing that can be counted and starts with a consonant),
 * `things` (several), `event` (what one is after or before).
 */
export function english(own: {
  lines: string
  adjective?: string
  noun?: string
  things?: string
  event?: string
  frames?: string
}): Voice {
  const more = (slot: 'adjective' | 'noun' | 'things' | 'event') => {
    const words = list(own[slot] ?? '')
    // The own words count several times, so that they give the cluster its colour.
    return [...(SHARED[slot] ?? []), ...words, ...words, ...words]
  }
  const frames = list(own.frames ?? '')
  return {
    lines: list(own.lines),
    frames: [...FRAMES, ...frames, ...frames, ...frames],
    words: {
      ...SHARED,
      adjective: more('adjective'),
      noun: more('noun'),
      things: more('things'),
      event: more('event'),
    },
  }
}

const FRAMES = list(`
  {adjective} {noun} / {adjective} {noun} / {adjective} {noun} / {adjective} {things} / {adjective} {things} /
  The {noun} and the {noun} / {things} in {place} / {time} in {place} / Letters from {place} /
  After the {event} / Before the {event} / Waiting for the {event} / {name}'s {noun} / Song for {name} /
  The Road to {place} / Leaving {place} / {verb} the {noun} / All the {things} We Kept /
  {number} {things} / Under the {adjective} Moon / A {noun} at {time} / One More {noun} /
  {noun} by the River / {noun} in the Rain / No {things} Tonight / The Last {noun} / Half a {noun} /
  {name} and the {noun} / Home by {time} / {adjective} Night / {adjective} Morning / Night {things}`)

const SHARED: Record<string, string[]> = {
  adjective: list(`
    Silver / Paper / Blue / Golden / Quiet / Slow / Hollow / Velvet / Northern / Distant / Borrowed / Hidden /
    Bright / Gentle / Broken / Crooked / Painted / Faded / Restless / Tender / Wild / Winter / Summer /
    Amber / Scarlet / Lonely / Small / Long / Pale / Familiar / Secondhand / Green / Blue`),
  noun: list(`
    River / Harbour / Lantern / Window / Garden / Letter / Mirror / Rooftop / Lighthouse / Bridge / Meadow /
    Compass / Ferry / Kitchen / Piano / Postcard / Radio / Shadow / Staircase / Balcony / Feather / Ribbon /
    Road / Moon / Shoreline / Room / Train / Photograph / Sparrow / Candle / Station / Light / River / Coat`),
  things: list(`
    Rivers / Lanterns / Windows / Letters / Mirrors / Rooftops / Bridges / Postcards / Shadows / Orchards /
    Feathers / Ribbons / Roads / Rooms / Trains / Photographs / Islands / Sparrows / Candles / Promises /
    Strangers / Streetlights / Fireflies / Matches / Oranges / Lights / Umbrellas / Stars`),
  event: list(`
    Rain / Flood / Parade / Storm / Snow / Harvest / Encore / Thaw / Fireworks / Wedding / Tide / Applause /
    Last Train / Morning / Summer`),
  time: list(
    'Midnight / Dawn / Dusk / Noon / First Light / Closing Time / Half Past Nine / Daybreak',
  ),
  place: list(`
    Trieste / Havana / Tromsø / Porto Alegre / Duluth / Córdoba / Lisbon / Galway / Reykjavík / Naples /
    Marseille / Tallinn / Memphis / Oaxaca / Kyoto / Bergen / Valparaíso / Tangier / Leith / Halifax / Zagreb`),
  name: list(`
    Clara / Marguerite / June / Theodora / Inez / Walter / Odile / Rosalind / Emil / Nadia / Hazel / Ruth /
    Jonah / Ada / Marlon`),
  verb: list('Follow / Remember / Paint / Leave'),
  number: list('Two / Three / Five / Seven / Nine / Twelve'),
}
