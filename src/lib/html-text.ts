import { htmlEntities } from './html-entities.ts'

/** What HTML says without its markup: a line for each block, entities decoded. */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(br|\/p|\/li|\/div|\/h[1-6])\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]\w{1,6});/gi, (entity, name: string) =>
      decode(name, entity),
    )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Plain text as HTML: one paragraph, its lines kept apart. */
export const toHtml = (text: string): string =>
  text === '' ? '' : `<p>${escapeHtml(text).replace(/\n/g, '<br/>')}</p>`

/** Text as it stands in HTML, also between double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, escaped)

function decode(name: string, entity: string): string {
  if (!name.startsWith('#')) {
    // Some write them in capitals; a non-breaking space is a space where nothing breaks.
    const known = htmlEntities.get(name) ?? htmlEntities.get(name.toLowerCase())
    return known?.replace('\u00a0', ' ') ?? entity
  }
  const code = /^#x/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10)
  // A zero character is what no database stores; halves of pairs and the rest are no characters.
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : ''
}

const escaped = (character: string) => escapes[character] ?? character

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
