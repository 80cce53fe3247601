import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { htmlEntities } from '../lib/html-entities.ts'
import { FeedError } from './feed-error.ts'
import { canonicalNames } from './namespaces.ts'

/** An element: its attributes under `@name`, its children in lists, its own text under `#text`. */
export type XmlNode = { [name: string]: XmlValue[] | string }
export type XmlValue = XmlNode | string

/**
 * Reads XML into plain objects. Nothing outside the document is ever looked at, and entities of its
 * own cannot make it larger than it is by much.
 * @throws FeedError when it is not well-formed
 */
export function parseXml(text: string): XmlNode {
  const document = mended(text)
  const rename = canonicalNames(document)
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    htmlEntities: true,
    processEntities: { enabled: true, maxEntityCount: 50, maxExpandedLength: 1_000_000 },
    transformTagName: rename,
    isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  })
  try {
    return parser.parse(document)
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause)
    throw new FeedError('unsafe_xml', `the document is refused: ${words}`, { cause })
  }
}

/** The document, or with its bare ampersands written out when only they are in the way. */
function mended(text: string): string {
  const document = text.replace(/^[\uFEFF\s]+/, '').replace(/&([A-Za-z]\w*);/g, numbered)
  if (document === '') throw new FeedError('empty', 'there is nothing in it')
  if (XMLValidator.validate(document) === true) return document
  const written = document.replace(bareAmpersand, '&amp;')
  const outcome = XMLValidator.validate(written)
  if (outcome === true) return written
  const { msg, line } = outcome.err
  throw new FeedError('not_well_formed', `not well-formed XML, line ${line}: ${msg}`)
}

/** Names that HTML has and XML does not; a reader of HTML understands the number just as well. */
function numbered(entity: string, name: string): string {
  const character = xmlsOwn.has(name) ? undefined : htmlEntities.get(name)
  return character === undefined || character === '' ? entity : `&#${character.codePointAt(0)};`
}

const xmlsOwn = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

const bareAmpersand = /&(?!(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);)(?![^<]*\]\]>)/gi

/** The elements of these names, whichever comes first in the list of names first. */
export const elements = (node: XmlValue | undefined, ...names: string[]): XmlValue[] =>
  typeof node !== 'object' ? [] : names.flatMap((name) => listOf(node[name]))

const listOf = (value: XmlValue[] | string | undefined) => (Array.isArray(value) ? value : [])

/** What stands in an element, that of its own elements included (XHTML in Atom). */
export function textOf(value: XmlValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return clean(value)
  const own = typeof value['#text'] === 'string' ? value['#text'] : ''
  if (own !== '') return clean(own)
  const inner = Object.values(value).flatMap((part) => listOf(part).map(textOf))
  return inner.filter((part) => part !== '').join('\n')
}

/** The text of the first element of these names that has one. */
export function firstText(node: XmlValue | undefined, ...names: string[]): string {
  for (const element of elements(node, ...names)) {
    const text = textOf(element)
    if (text !== '') return text
  }
  return ''
}

/** An attribute of an element; '' when it has none of the name. */
export function attribute(value: XmlValue | undefined, name: string): string {
  const text = typeof value === 'object' ? value[`@${name}`] : undefined
  return typeof text === 'string' ? clean(text) : ''
}

/** Without what no database stores and no screen shows. */
const clean = (text: string) => text.replace(unstorable, '').toWellFormed().trim()

// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
const unstorable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
