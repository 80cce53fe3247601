import { escapeHtml } from './html-text.ts'

/**
 * HTML of strangers with nothing left in it that does something: paragraphs, lists, emphasis and
 * links to the web stay, other markup goes, and scripts and styles go with what is in them.
 */
export function cleanHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|iframe|object|svg|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<(?:(\/?)([a-z][a-z0-9]*)\b([^>]*)>|[a-z/!?][^>]*(?:>|$))/gi, cleanTag)
    .trim()
}

function cleanTag(_tag: string, slash: string | undefined, name = '', attributes = ''): string {
  const tag = name.toLowerCase()
  if (!kept.has(tag)) return ''
  if (slash === '/') return tag === 'br' ? '' : `</${tag}>`
  if (tag === 'br') return '<br/>'
  if (tag !== 'a') return `<${tag}>`
  const [, , quoted, bare] = /\bhref\s*=\s*(?:(["'])(.*?)\1|([^\s"'>]+))/i.exec(attributes) ?? []
  const url = (quoted ?? bare ?? '').trim()
  return /^(https?:\/\/|mailto:)/i.test(url)
    ? `<a href="${escapeHtml(url.replaceAll('&amp;', '&'))}" rel="nofollow">`
    : '<a>'
}

const kept = new Set(
  'p br a ul ol li b strong i em u blockquote code pre h1 h2 h3 h4 h5 h6'.split(' '),
)

/** Whether a text is HTML rather than plain. */
export const isHtml = (text: string): boolean =>
  /<\/?[a-z][^>]*>|&(#\d+|#x[\da-f]+|[a-z]+);/i.test(text)
