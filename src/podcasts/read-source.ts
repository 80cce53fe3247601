import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { decodeText } from './decode-text.ts'
import { FeedError } from './feed-error.ts'
import { type Fetched, type FetchOptions, fetchFeed, maxBytes } from './fetch-feed.ts'
import { tooLarge } from './read-body.ts'

/**
 * Reads a feed where it is: on the web, or in a file of this machine that the operator named
 * (`file:///…`; no feed can point there). A file that did not change since is not read.
 * @throws FeedError
 */
export const readSource = (url: string, options: FetchOptions): Promise<Fetched> =>
  url.startsWith('file:') ? readFeedFile(url, options) : fetchFeed(url, options)

async function readFeedFile(url: string, { lastModified }: FetchOptions): Promise<Fetched> {
  const path = fileURLToPath(url)
  try {
    const { mtimeMs, size } = await stat(path)
    if (size > maxBytes) throw tooLarge(maxBytes)
    const about = { url, movedTo: '', etag: '', lastModified: String(Math.round(mtimeMs)) }
    if (about.lastModified === lastModified) return { ...about, isModified: false }
    const bytes = await readFile(path)
    const digest = createHash('sha256').update(bytes).digest('hex')
    return { ...about, isModified: true, text: decodeText(bytes), digest }
  } catch (cause) {
    if (cause instanceof FeedError) throw cause
    const code = cause instanceof Error && 'code' in cause ? cause.code : cause
    throw new FeedError('unreadable', `${path} cannot be read (${code})`, { cause })
  }
}
