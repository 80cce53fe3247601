/**
 * How a document's names are to be read: writers choose their prefixes (`it:duration`), and forget
 * to declare the usual ones, which are therefore known without a declaration.
 */
export function canonicalNames(document: string): (name: string) => string {
  const prefixes = new Map<string, string>()
  for (const [, prefix = '', , uri = ''] of document.matchAll(declaration)) {
    const known = namespaces.find(([, form]) => form.test(uri.trim()))
    if (known !== undefined && prefix !== known[0]) prefixes.set(prefix, known[0])
  }
  return (name) => {
    const [prefix = '', local] = name.split(':', 2)
    const canonical = local === undefined ? undefined : prefixes.get(prefix)
    return canonical === undefined ? name : `${canonical}:${local}`
  }
}

const declaration = /\bxmlns:([\w.-]+)\s*=\s*(["'])(.*?)\2/g

const namespaces: [prefix: string, uri: RegExp][] = [
  ['itunes', /^https?:\/\/www\.itunes\.com\/dtds\/podcast-1\.0\.dtd\/?$/i],
  ['content', /^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/i],
  ['media', /^https?:\/\/search\.yahoo\.com\/mrss\/?$/i],
  ['atom', /^https?:\/\/www\.w3\.org\/2005\/atom\/?$/i],
  ['podcast', /^https?:\/\/(podcastindex\.org\/namespace\/1\.0|github\.com\/podcastindex-org\/)/i],
  ['psc', /^https?:\/\/podlove\.(org|de)\/simple-chapters/i],
  ['dc', /^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/i],
]
