import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** A built file as it is served: its bytes in each coding, smallest first. */
export type PageFile = {
  type: string
  tag: string
  plain: Buffer
  gzip: Buffer
  brotli: Buffer
}

/** Where `npm run build` leaves the pages. */
const folder = fileURLToPath(new URL('../../web/dist', import.meta.url))

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/**
 * Reads the built pages, once, by the path they are served under. They are a few hundred kilobytes;
 * nothing a browser asks for ever becomes a path on the disk.
 * @returns an empty map when the pages were never built
 */
export function readPageFiles(): ReadonlyMap<string, PageFile> {
  try {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile() && types[extname(entry.name)])
    return new Map(files.map((entry) => read(join(entry.parentPath, entry.name))))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map()
    throw error
  }
}

function read(path: string): [string, PageFile] {
  const plain = readFileSync(path)
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  const type = types[extname(path)] ?? ''
  const file = { type, tag, plain, gzip: gzipSync(plain), brotli: brotliCompressSync(plain) }
  return [path.slice(folder.length).replaceAll('\\', '/'), file]
}
