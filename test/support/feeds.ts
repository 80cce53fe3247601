import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'

/** An RSS feed with what most podcasts write. */
export function rss(
  items: readonly string[],
  { channel = '', title = 'The Tide Table' }: { channel?: string; title?: string } = {},
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"
  xmlns:podcast="https://podcastindex.org/namespace/1.0">
<channel><title>${title}</title><description>About the sea.</description>
<itunes:author>Harbour Radio</itunes:author><language>en-gb</language>${channel}
${items.join('\n')}
</channel></rss>`
}

/** An item that can be played; `more` is what else stands in it. */
export const rssItem = (name: string, more = '<itunes:duration>62:03</itunes:duration>'): string =>
  `<item><title>${name}</title><guid isPermaLink="false">${name.toLowerCase()}</guid>
  <enclosure url="https://media.example.org/${encodeURIComponent(name)}.mp3" type="audio/mpeg" length="1000"/>
  <pubDate>Fri, 01 May 2026 06:00:00 GMT</pubDate>${more}</item>`

export type Answering = (request: IncomingMessage, response: ServerResponse) => void

/** A web server on this machine, gone when the file's tests are over; it counts what it was asked. */
export async function feedServer(answer: Answering) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port, asked }
}
