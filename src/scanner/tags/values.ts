/** What people and programs write where they know nothing. */
const junk =
  /^[<[(]?(unknown( (artist|album|title|genre|composer))?|no (artist|album|title)|untitled|n\/?a|none|null|misc(ellaneous)?|various genres?|genre|default|artist|album|title|track ?\d*|audio ?track ?\d*|\?+|-+)[>\])]?$/i

/** A text without what surrounds it; '' when it only says that nothing is known. */
export function meaningful(text: string | undefined): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: tags do hold them, and names must not
  const trimmed = (text ?? '').replace(/[\u0000-\u001f\ufeff\ufffd]+/g, ' ').trim()
  return junk.test(trimmed) ? '' : trimmed.slice(0, longestText)
}

const longestText = 500

/** Several values that were written as one: separated by a semicolon or a null character. */
export const split = (texts: readonly string[] | undefined): string[] =>
  (texts ?? [])
    .filter((text) => typeof text === 'string')
    .flatMap((text) => text.split(/[;\0]/))
    .map(meaningful)
    .filter((text) => text !== '')

/** A release date in the form and precision it is known in; '' for none. */
export function releaseDate(text: string | undefined): string {
  const written = (text ?? '').trim()
  const numbers =
    /^(\d{4})[-./]?(\d{2})?[-./]?(\d{2})?(?!\d)/.exec(written) ?? dayFirst(written) ?? []
  const [, year = '', month = '', day = ''] = numbers
  if (year < '1000' || year > '2999' || written === '1900-01-01') return ''
  if (month < '01' || month > '12') return year
  if (day < '01' || day > '31') return `${year}-${month}`
  return `${year}-${month}-${day}`
}

/** `28.02.2021`, and `02/28/2021` where only one reading is possible. */
function dayFirst(written: string): string[] | undefined {
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(written) ?? []
  if (year === '') return undefined
  const [a, b] = [first.padStart(2, '0'), second.padStart(2, '0')]
  if (written.includes('.') || a > '12') return ['', year, b, a]
  return b > '12' ? ['', year, a, b] : ['', year]
}

/** Genres in lower case, one way to write each. */
export function genres(tagged: readonly string[] | undefined): string[] {
  const names = split(tagged)
    .flatMap((text) => text.split(/[,/|\\]/))
    .map((name) => meaningful(name.trim()).toLowerCase().replace(/\s+/g, ' '))
    .filter((name) => name !== '' && name !== 'other' && name.length <= 60)
  return [...new Set(names.map((name) => spellings[name] ?? name))].slice(0, 20)
}

const spellings: Record<string, string> = {
  'hip hop': 'hip-hop',
  hiphop: 'hip-hop',
  rnb: 'r&b',
  'r & b': 'r&b',
  'r and b': 'r&b',
  'rhythm and blues': 'r&b',
  synthpop: 'synth-pop',
  'synth pop': 'synth-pop',
  'drum & bass': 'drum-and-bass',
  'drum and bass': 'drum-and-bass',
  'drum n bass': 'drum-and-bass',
  dnb: 'drum-and-bass',
  'trip hop': 'trip-hop',
  'sound track': 'soundtrack',
  soundtracks: 'soundtrack',
  'electronica ': 'electronica',
  'rock n roll': 'rock-n-roll',
  "rock 'n' roll": 'rock-n-roll',
  'rock & roll': 'rock-n-roll',
  'singer songwriter': 'singer-songwriter',
  'post rock': 'post-rock',
  'post punk': 'post-punk',
  'lo fi': 'lo-fi',
  lofi: 'lo-fi',
}

/** An ISRC without what is put between its parts; '' when it is none. */
export function isrc(tagged: readonly string[] | undefined): string {
  const [first = ''] = split(tagged)
  const code = first.replace(/[\s-]/g, '').toUpperCase().replace(/^ISRC/, '')
  return /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(code) ? code : ''
}

/** The digits of an UPC or EAN; '' when they are none. */
export function barcode(tagged: string | undefined): string {
  const digits = (tagged ?? '').replace(/[\s-]/g, '')
  return /^\d{8,14}$/.test(digits) && Number(digits) > 0 ? digits : ''
}

/** MusicBrainz ids among values, in lower case. */
export const mbids = (tagged: readonly string[] | undefined): string[] =>
  (tagged ?? [])
    .filter((text) => typeof text === 'string')
    .flatMap((text) => text.split(/[;\0,/ ]+/))
    .map((text) => text.trim().toLowerCase())
    .filter((text) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text))
