import { entry, type ListedEntry, PlaylistError, type PlaylistFile } from './listed-entry.ts'
import { parseXml, type XmlElement } from './xml.ts'

/**
 * Reads XSPF and holds it to its specification, version 1: what is not allowed is refused with its
 * line, because a playlist that is half understood would lose entries without a word.
 * @throws PlaylistError
 */
export function parseXspf(text: string): PlaylistFile {
  const root = parseXml(text)
  if (root.namespace !== xspf || root.name !== 'playlist') fail('not_xspf', root)
  checkAttributes(root, ['version'])
  if (!/^[01]$/.test(root.attributes.get('version') ?? '')) fail('unknown_version', root)
  const fields = fieldsOf(root, playlistFields)
  const [list] = fields.get('trackList') ?? []
  if (list === undefined) return fail('no_track_list', root)
  checkAttributes(list, [])
  checkNoText(list)
  for (const [date] of [fields.get('date') ?? []]) if (date !== undefined) checkDate(date)
  for (const attribution of fields.get('attribution') ?? []) {
    fieldsOf(attribution, { location: 'many', identifier: 'many' })
  }
  return {
    name: textIn(fields, 'title'),
    description: textIn(fields, 'annotation'),
    entries: list.children.map(trackOf),
  }
}

const xspf = 'http://xspf.org/ns/0/'

/** How often a field may be there. */
type Fields = Record<string, 'once' | 'many'>

const common: Fields = {
  title: 'once',
  creator: 'once',
  annotation: 'once',
  info: 'once',
  image: 'once',
  link: 'many',
  meta: 'many',
  extension: 'many',
}
const playlistFields: Fields = {
  ...common,
  location: 'once',
  identifier: 'once',
  date: 'once',
  license: 'once',
  attribution: 'once',
  trackList: 'once',
}
const trackFields: Fields = {
  ...common,
  location: 'many',
  identifier: 'many',
  album: 'once',
  trackNum: 'once',
  duration: 'once',
}

function trackOf(element: XmlElement): ListedEntry {
  if (element.namespace !== xspf || element.name !== 'track') fail('unknown_element', element)
  checkAttributes(element, [])
  const fields = fieldsOf(element, trackFields)
  for (const name of ['trackNum', 'duration']) {
    for (const number of fields.get(name) ?? []) {
      if (!/^\s*\+?\d+\s*$/.test(number.text)) fail('not_a_number', number)
    }
  }
  const all = (name: string) =>
    (fields.get(name) ?? []).map(({ text }) => text.trim()).filter((text) => text !== '')
  return entry({
    locations: all('location'),
    identifiers: all('identifier'),
    title: textIn(fields, 'title'),
    artist: textIn(fields, 'creator'),
    album: textIn(fields, 'album'),
    durationMs: Number(textIn(fields, 'duration')) || 0,
  })
}

/** The children by name, each as often as it may be there and of the form it has to have. */
function fieldsOf(parent: XmlElement, allowed: Fields): Map<string, XmlElement[]> {
  checkNoText(parent)
  const fields = new Map<string, XmlElement[]>()
  for (const child of parent.children) {
    const { name } = child
    const often = Object.hasOwn(allowed, name) ? allowed[name] : undefined
    if (child.namespace !== xspf || often === undefined) fail('unknown_element', child)
    const known = fields.get(name) ?? []
    if (often === 'once' && known.length > 0) fail('repeated_element', child)
    checkForm(child)
    fields.set(name, [...known, child])
  }
  return fields
}

function checkForm(element: XmlElement): void {
  const { name } = element
  if (name === 'extension') {
    if (!element.attributes.has('application')) fail('missing_attribute', element)
    return
  }
  if (name === 'link' || name === 'meta') {
    checkAttributes(element, ['rel'])
    if (!element.attributes.has('rel')) fail('missing_attribute', element)
  } else checkAttributes(element, [])
  const isContainer = name === 'trackList' || name === 'attribution'
  if (!isContainer && element.children.length > 0) fail('markup_in_text', element)
}

function checkAttributes(element: XmlElement, allowed: string[]): void {
  for (const name of element.attributes.keys()) {
    if (!allowed.includes(name) && !name.includes(':')) fail('unknown_attribute', element)
  }
}

function checkNoText(element: XmlElement): void {
  if (element.text.trim() !== '') fail('text_between_elements', element)
}

function checkDate(element: XmlElement): void {
  const [, month = '', day = '', hour = '', minute = '', second = ''] =
    /^\s*-?\d{4,}-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)?\s*$/.exec(
      element.text,
    ) ?? []
  const isValid =
    within(month, 1, 12) && within(day, 1, 31) && within(hour, 0, 24) && within(minute, 0, 59)
  if (!isValid || !within(second, 0, 60)) fail('not_a_date', element)
}

const within = (text: string, least: number, most: number) =>
  text !== '' && Number(text) >= least && Number(text) <= most

const textIn = (fields: Map<string, XmlElement[]>, name: string) =>
  (fields.get(name)?.[0]?.text ?? '').trim()

function fail(reason: string, { line }: XmlElement): never {
  throw new PlaylistError(reason, line)
}
