const ORIGINS = ['https://accounts.spotify.com', 'https://api.spotify.com']

/** The address at the server that stands for a public one; any other is returned as it is. */
export function atServer(url: string, baseUrl: string): string {
  const origin = ORIGINS.find((known) => url.startsWith(`${known}/`))
  return origin === undefined ? url : baseUrl + url.slice(origin.length)
}
