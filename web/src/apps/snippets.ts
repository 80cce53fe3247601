/** How a client is told of this server, with an app's own values in it. */
export type Snippet = { name: string; language: string; code: string; needsPreload: boolean }

/** What stands in the page's code for the values of an app. */
export type Values = { base: string; id: string; secret: string; redirectUri: string }

type Client = { name: string; heading: string; needsPreload?: boolean }

/** Headings of docs/clients.md, whose code is run by our tests: there is no second copy of it. */
const clients: Client[] = [
  { name: 'curl', heading: 'curl' },
  { name: 'Environment file', heading: 'Environment file' },
  {
    name: 'TypeScript SDK (official)',
    heading: '@spotify/web-api-ts-sdk',
    needsPreload: true,
  },
  { name: 'spotify-web-api-node', heading: 'spotify-web-api-node', needsPreload: true },
  { name: '@soundify/web-api', heading: '@soundify/web-api' },
  { name: 'passport-spotify', heading: 'passport-spotify' },
  { name: 'spotipy (Python)', heading: 'spotipy' },
  { name: 'tekore (Python)', heading: 'tekore' },
  { name: 'zmb3/spotify (Go)', heading: 'zmb3/spotify (Go)' },
  { name: 'rspotify (Rust)', heading: 'rspotify (Rust)' },
  { name: 'SpotifyAPI-NET (C#)', heading: 'SpotifyAPI-NET' },
  { name: 'spotify-web-api-java', heading: 'spotify-web-api-java' },
]

/** Every snippet, out of the text of docs/clients.md. */
export const snippetsIn = (page: string, values: Values): Snippet[] =>
  clients.map(({ name, heading, needsPreload = false }) => {
    const { language, code } = firstCode(page, heading)
    return { name, language, code: fill(code, values), needsPreload }
  })

/** The file that Node clients are started with which know only the public addresses. */
export const preloadIn = (page: string): string =>
  firstCode(page, 'Clients of Node that know only the public addresses').code

function firstCode(page: string, heading: string): { language: string; code: string } {
  const at = page.search(new RegExp(`^#{2,3} ${RegExp.escape(heading)}$`, 'm'))
  const [, language = '', code = ''] = /```(\w+)\n(.*?)\n```/s.exec(page.slice(at)) ?? []
  return { language, code }
}

const fill = (code: string, { base, id, secret, redirectUri }: Values) =>
  code
    .replaceAll('http://127.0.0.1:8888/callback', redirectUri)
    .replaceAll('http://127.0.0.1:8080', base)
    .replaceAll('<id>', id)
    .replaceAll('<secret>', secret)
