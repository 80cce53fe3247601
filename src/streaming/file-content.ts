import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { notFound } from '../lib/errors.ts'
import type { Unsent } from './send-bytes.ts'

const blockBytes = 256 * 1024

/**
 * A file as it is on disk now.
 * @param version what else its tag is made of
 * @throws 404 when it is not there
 */
export async function fileContent(
  path: string,
  mediaType: string,
  version: string,
): Promise<Unsent> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) throw notFound()
  const { size, mtimeMs } = found
  return {
    size,
    mediaType,
    tag: `"${version}${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
    cacheControl: 'private, max-age=3600',
    read: (start, end) => createReadStream(path, { start, end, highWaterMark: blockBytes }),
  }
}
