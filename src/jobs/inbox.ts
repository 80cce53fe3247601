import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { link, lstat, mkdir, readdir, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { badRequest, notFound, tooLarge } from '../lib/errors.ts'

/** Largest file that is taken from a browser: a gigabyte. */
export const maxUploadBytes = 1_000_000_000

export type InboxFile = { name: string; bytes: number }

/**
 * Files to be imported: `inbox/` in the data folder, into which the operator lays them, and uploads
 * go. No other file of the server can be named, because a ledger shows what is in a file.
 */
export async function inboxFiles(folder: string): Promise<InboxFile[]> {
  const names = await readdir(inboxOf(folder)).catch(() => [])
  const files = names
    .filter(isPlain)
    .sort()
    .map(async (name) => {
      const about = await lstat(join(inboxOf(folder), name)).catch(() => undefined)
      return about?.isFile() === true ? [{ name, bytes: about.size }] : []
    })
  return (await Promise.all(files)).flat()
}

/** Where a file of the inbox is. @throws 404 when it is none, or a link to elsewhere */
export async function inboxFile(folder: string, name: string): Promise<string> {
  const file = (await inboxFiles(folder)).find((one) => one.name === name)
  if (file === undefined) throw notFound()
  return join(inboxOf(folder), file.name)
}

/**
 * Takes a file into the inbox.
 * @param name what it is called where it comes from
 * @returns what it is called here
 * @throws 413 when it is too large, 400 for a name of nothing; then nothing is kept
 */
export async function takeUpload(folder: string, name: string, content: Readable): Promise<string> {
  const wanted = plainName(name)
  await mkdir(inboxOf(folder), { recursive: true })
  const part = join(inboxOf(folder), `.${randomUUID()}.part`)
  let bytes = 0
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      done(bytes > maxUploadBytes ? tooLarge() : null, chunk)
    },
  })
  try {
    await pipeline(content, limit, createWriteStream(part, { flags: 'wx', mode: 0o600 }))
    return await place(part, folder, wanted)
  } finally {
    await rm(part, { force: true })
  }
}

/** Gives a file its name, or the name with a number when there is one of that name already. */
async function place(part: string, folder: string, wanted: string): Promise<string> {
  const extension = extname(wanted)
  const stem = wanted.slice(0, wanted.length - extension.length)
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${stem} ${number}${extension}`
    try {
      // Unlike renaming, this never replaces anything, nor follows a link that waits there.
      await link(part, join(inboxOf(folder), name))
      return name
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** The last part of a name, without what is special to a file system or a command line. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.normalize('NFC').replace(/[^\p{L}\p{N} ._()-]/gu, '_')
  const short = plain
    .replace(/^[. -]+/, '')
    .slice(-120)
    .trim()
  if (short === '') throw badRequest('The file has no name')
  return short
}

const isPlain = (name: string) => /^[\p{L}\p{N}_(][\p{L}\p{N} ._()-]*$/u.test(name)

const inboxOf = (folder: string) => join(folder, 'inbox')
