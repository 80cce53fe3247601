/** What a feed without a title is called: its file, or the host it is on. */
export function nameOf(url: string): string {
  const { hostname = '', pathname = '' } = URL.parse(url) ?? {}
  const file = decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1))
  return url.startsWith('file:') ? file.replace(/\.\w+$/, '') : hostname
}
