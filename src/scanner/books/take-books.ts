import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import { writeSpoken } from '../../domain/spoken/write-spoken.ts'
import { idFromKey } from '../../lib/base62.ts'
import { fold } from '../../lib/fold.ts'
import type { AudioFile } from '../../model/audio-file.ts'
import type { AudiobookRecord, ChapterRecord } from '../../model/records.ts'
import {
  audioFilesAt,
  audioFilesOf,
  deleteAudioFiles,
  saveAudioFiles,
} from '../../store/audio-files.ts'
import { wantCovers } from '../../store/scanned-files.ts'
import { isThere } from '../group/known-songs.ts'
import type { ReadFile } from '../phase-2-read-tags.ts'
import { type Taken, toAudioFile } from '../phase-3-group.ts'
import { albumFolder, guessFromName } from '../tags/file-name.ts'

/** An audiobook with the files that hold it, in order. */
type Book = { id: string; name: string; authors: string[]; files: ReadFile[] }

/**
 * Phase 3 for spoken files: a file with chapters is a book, and so are files of one name by one
 * author, a chapter each. Has to run inside a transaction.
 */
export async function takeBooks(
  tx: Db,
  touch: Touch,
  files: readonly ReadFile[],
): Promise<Taken[]> {
  if (files.length === 0) return []
  const books = booksOf(files)
  const before = await audioFilesAt(
    tx,
    files.map(({ file }) => file.path),
  )
  const parts = books.flatMap(partsOf)
  const known = await audioFilesOf(
    tx,
    parts.map(({ file }) => file.uri),
  )
  await writeSpoken(tx, touch, {
    rank: 'tags',
    shows: [],
    episodes: [],
    audiobooks: books.map(bookRecord),
    chapters: parts.map(({ record }) => record),
  })
  const replaced = known.filter((file) => !isThere(file))
  await deleteAudioFiles(
    tx,
    [...before, ...replaced].map(({ id }) => id),
  )
  await saveAudioFiles(
    tx,
    parts.map(({ file }) => file),
  )
  await wantCovers(
    tx,
    books.map(({ id }) => ({ kind: 'audiobook' as const, id })),
  )
  return files.map(({ file: { path } }) => {
    const own = before.find((file) => file.path === path)
    const others = known.filter(
      (file) =>
        file.path !== path &&
        parts.some((part) => part.file.uri === file.uri && part.file.path === path),
    )
    const there = others.find(isThere)
    const outcome =
      own !== undefined
        ? own.missingSince >= 0
          ? 'returned'
          : 'updated'
        : there !== undefined
          ? 'duplicate'
          : others.length > 0
            ? 'moved'
            : 'created'
    return { path, outcome, of: there?.path ?? '' }
  })
}

function booksOf(files: readonly ReadFile[]): Book[] {
  const books = new Map<string, Book>()
  for (const read of files) {
    const { tags, file, root } = read
    const guess = guessFromName(file.path, root)
    const isWhole = tags.chapters.length > 0 || file.path.toLowerCase().endsWith('.m4b')
    const name = isWhole
      ? tags.album || tags.title || guess.title
      : tags.album || guess.album || guess.title
    const by = tags.albumArtists.length > 0 ? tags.albumArtists : tags.artists
    const authors = by.map((artist) => artist.name)
    const key = [
      fold(authors[0] ?? ''),
      fold(name),
      authors.length > 0 ? '' : albumFolder(file.path),
    ]
    const id = idFromKey('audiobook', key.join('\u001f'))
    const book = books.get(id) ?? { id, name, authors, files: [] }
    book.files.push(read)
    books.set(id, book)
  }
  for (const { files: own } of books.values()) own.sort(inOrder)
  return [...books.values()]
}

const inOrder = (a: ReadFile, b: ReadFile) =>
  a.tags.disc - b.tags.disc || a.tags.track - b.tags.track || (a.file.path < b.file.path ? -1 : 1)

function bookRecord({ id, name, authors, files }: Book): AudiobookRecord {
  const [first] = files
  const narrators = [...new Set(files.flatMap(({ tags }) => tags.narrators))]
  return {
    id,
    name,
    authors,
    narrators: narrators.filter((narrator) => !authors.includes(narrator)),
    publisher: first?.tags.label || authors.join(', '),
    ...(first?.tags.copyright ? { copyrights: [{ text: first.tags.copyright, type: 'C' }] } : {}),
  }
}

/** The chapters of a book: those in its files, or the files themselves. */
function partsOf(book: Book): { record: ChapterRecord; file: AudioFile }[] {
  let number = 0
  return book.files.flatMap((read) => {
    const { chapters, title, date, track } = read.tags
    const whole = { title, startMs: 0, endMs: -1 }
    return (chapters.length > 0 ? chapters : [whole]).map((chapter) => {
      // Files of a book that come in different scans are numbered as they are tagged.
      number = chapters.length === 0 && track > 0 ? Math.max(number + 1, track) : number + 1
      const id = idFromKey('chapter', `${book.id}\u001f${number}`)
      const file = toAudioFile(read, `spotify:episode:${id}`, chapter)
      const record = {
        id,
        name: chapter.title || guessFromName(read.file.path, read.root).title,
        audiobookId: book.id,
        number,
        durationMs: file.durationMs,
        releaseDate: date,
      }
      return { record, file }
    })
  })
}
