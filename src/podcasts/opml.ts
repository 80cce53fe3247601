import type { Outline } from './feed.ts'
import { attribute, elements, type XmlValue } from './xml.ts'

/**
 * The subscriptions in an OPML document, folders in folders opened. What has no feed is no
 * subscription; one that is listed twice is one.
 */
export function outlinesOf(opml: XmlValue): Outline[] {
  const found = new Map<string, Outline>()
  const collect = (node: XmlValue, depth: number) => {
    for (const outline of elements(node, 'outline')) {
      const url = attribute(outline, 'xmlUrl') || attribute(outline, 'xmlurl')
      const name = attribute(outline, 'title') || attribute(outline, 'text') || url
      if (url !== '' && !found.has(url)) found.set(url, { url, name })
      if (depth < deepest) collect(outline, depth + 1)
    }
  }
  for (const body of elements(opml, 'body')) collect(body, 0)
  return [...found.values()]
}

const deepest = 50
