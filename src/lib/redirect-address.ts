// Without imports: the pages show the same rules while an address is typed.

/** Whether the rules of 2025 refuse the address: http that leaves the machine, or `localhost`. */
export function isInsecure(uri: string): boolean {
  if (/^https:/i.test(uri)) return false
  if (/^http:/i.test(uri)) return !secureHttp.test(uri)
  return false
}

/** Whether the text is an address a browser could be sent to at all. */
export function isRedirectable(uri: string): boolean {
  if (uri.length > 2_000 || !printable.test(uri) || uri.includes('#')) return false
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase()
  if (scheme === undefined || dangerousSchemes.has(scheme) || !URL.canParse(uri)) return false
  if (scheme !== 'http' && scheme !== 'https') return uri.length > scheme.length + 1
  // No user in it: http://127.0.0.1@example.org is at example.org.
  return /^https?:\/\/[^/?\\@]+([/?].*)?$/i.test(uri)
}

const secureHttp = /^http:\/\/(?:127\.0\.0\.1|\[::1\])(?=[:/?]|$)/i
const printable = /^[!-~]+$/

/** A browser would run these, or open its own disk, instead of going somewhere. */
const dangerousSchemes = new Set([
  'about',
  'blob',
  'data',
  'file',
  'filesystem',
  'javascript',
  'vbscript',
  'view-source',
])
