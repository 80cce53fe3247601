import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { PlaylistError } from './listed-entry.ts'

/** An element with its namespace resolved. */
export type XmlElement = {
  name: string
  namespace: string
  /** Without those that declare namespaces. */
  attributes: Map<string, string>
  children: XmlElement[]
  /** All text directly in it. */
  text: string
  line: number
}

/**
 * Reads a document; entities that it declares itself are not expanded.
 * @throws PlaylistError when it is not well-formed
 */
export function parseXml(text: string): XmlElement {
  const clean = text.replace(/^\ufeff/, '')
  const validity = XMLValidator.validate(clean)
  if (validity !== true) throw new PlaylistError('not_xml', validity.err.line)
  let nodes: Node[]
  try {
    nodes = parser.parse(clean)
  } catch (cause) {
    throw new PlaylistError('not_xml', 0, { cause })
  }
  const root = elementsOf(nodes, { scope: new Map(), text: clean })[0]
  if (root === undefined) throw new PlaylistError('not_xml')
  return root
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  captureMetaData: true,
  htmlEntities: true,
})

/** The parser gives a list of these: one property with the element's name, `:@` with attributes. */
type Node = Record<string | symbol, unknown>

type Reading = { scope: ReadonlyMap<string, string>; text: string }

function elementsOf(nodes: Node[], reading: Reading): XmlElement[] {
  return nodes.flatMap((node) => {
    const tag = Object.keys(node).find((key) => key !== ':@' && !key.startsWith('?'))
    if (tag === undefined || tag === '#text') return []
    return elementOf(tag, node, reading)
  })
}

function elementOf(tag: string, node: Node, { scope, text }: Reading): XmlElement {
  const inner = new Map(scope)
  const attributes = new Map<string, string>()
  for (const [name, value] of Object.entries((node[':@'] ?? {}) as Record<string, string>)) {
    if (name === 'xmlns') inner.set('', value)
    else if (name.startsWith('xmlns:')) inner.set(name.slice(6), value)
    else attributes.set(name, value)
  }
  const colon = tag.indexOf(':')
  const content = node[tag] as Node[]
  const about = node[metaData] as { startIndex?: number } | undefined
  return {
    name: tag.slice(colon + 1),
    namespace: inner.get(colon < 0 ? '' : tag.slice(0, colon)) ?? '',
    attributes,
    children: elementsOf(content, { scope: inner, text }),
    text: content.map((child) => String(child['#text'] ?? '')).join(''),
    line: text.slice(0, about?.startIndex ?? 0).split('\n').length,
  }
}

const metaData = XMLParser.getMetaDataSymbol() as symbol
