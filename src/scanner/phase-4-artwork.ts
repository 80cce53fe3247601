import { join } from 'node:path'
import type { Db } from '../db/engine.ts'
import { CoverError, Covers } from '../domain/artwork/covers.ts'
import type { Cover } from '../domain/artwork/recipe.ts'
import { writeEntities } from '../domain/catalog/write-batch.ts'
import { writeSpoken } from '../domain/spoken/write-spoken.ts'
import { chunk } from '../lib/chunk.ts'
import type { Image } from '../model/image.ts'
import { insertArtwork } from '../store/artwork.ts'
import { pathsOf } from '../store/cover-sources.ts'
import { albumCredits } from '../store/credits.ts'
import { forgetWantedCovers, type Pictured, wantedCovers } from '../store/scanned-files.ts'
import { embeddedPicture, type FoundPicture, folderPicture } from './covers/find-picture.ts'
import type { CoverCounts } from './scan-report.ts'
import type { Destination } from './take-folders.ts'

/** The picture of an album or audiobook, when one was found. */
type Made = Pictured & { cover: { id: string; recipe: Cover } | undefined }

/**
 * Phase 4: gives albums and audiobooks whose files changed their pictures, and artists without one
 * the picture of an album. What is still to do is noted with the files, so a scan that is killed
 * leaves it to the next.
 */
export async function makeCovers(
  to: Destination,
  { signal, onCover }: { signal: AbortSignal | undefined; onCover: (covers: number) => void },
): Promise<CoverCounts> {
  const { means } = to
  const covers = new Covers(join(means.folder, 'covers'))
  const counts: CoverCounts = { made: 0, unchanged: 0, rejected: 0 }
  while (signal?.aborted !== true) {
    const wanted = await wantedCovers(means.db, 40)
    if (wanted.length === 0) break
    const made: Made[] = []
    for (const run of chunk(wanted, atOnce)) {
      made.push(...(await Promise.all(run.map((one) => makeOne(to, covers, counts, one)))))
      onCover(counts.made + counts.unchanged)
    }
    await means.changes.write(async (tx, touch) => {
      await insertArtwork(
        tx,
        made.flatMap(({ cover }) =>
          cover === undefined ? [] : { id: cover.id, recipe: JSON.stringify(cover.recipe) },
        ),
      )
      await writeImages(tx, made)
      await writeSpoken(tx, touch, {
        rank: 'tags',
        shows: [],
        episodes: [],
        chapters: [],
        audiobooks: made.flatMap(({ kind, id, cover }) =>
          kind === 'audiobook' && cover !== undefined
            ? { id, name: '', images: images(cover.id, [640, 300, 64]) }
            : [],
        ),
      })
      await forgetWantedCovers(tx, made)
      if (made.some(({ cover }) => cover !== undefined)) touch('catalog')
    })
  }
  return counts
}

const atOnce = 4

async function makeOne(
  { means, ledger }: Destination,
  covers: Covers,
  counts: CoverCounts,
  wanted: Pictured,
): Promise<Made> {
  for await (const picture of picturesOf(means.db, wanted)) {
    try {
      const { isNew, ...cover } = await covers.keep(picture.bytes)
      counts[isNew ? 'made' : 'unchanged']++
      return { ...wanted, cover }
    } catch (error) {
      if (!(error instanceof CoverError)) throw error
      counts.rejected++
      ledger.append([{ path: picture.path, outcome: 'cover_rejected', reason: error.reason }])
    }
  }
  return { ...wanted, cover: undefined }
}

/** Pictures in the first files, then the one beside them. */
async function* picturesOf(db: Db, wanted: Pictured): AsyncGenerator<FoundPicture> {
  const paths = await pathsOf(db, wanted, 2)
  for (const path of paths) {
    const embedded = await embeddedPicture(path)
    if (embedded !== undefined) yield embedded
  }
  const [first] = paths
  const beside = first === undefined ? undefined : await folderPicture(first, maxBytes)
  if (beside !== undefined) yield beside
}

/** One byte more than a cover may have: what is longer is not read, and refused for its length. */
const maxBytes = 30_000_001

async function writeImages(tx: Db, made: readonly Made[]): Promise<void> {
  const albums = made.filter(({ kind, cover }) => kind === 'album' && cover !== undefined)
  const credits = await albumCredits(
    tx,
    albums.map(({ id }) => id),
  )
  const artists = albums.flatMap(({ id, cover }) =>
    (credits.get(id) ?? []).map((artistId) => ({ id: artistId, cover })),
  )
  await writeEntities(tx, {
    rank: 'tags',
    artists: artists.map(({ id, cover }) => ({
      id,
      name: '',
      // Of the lowest rank: a picture that anybody else gave stays.
      rank: 'names',
      images: images(cover?.id ?? '', [640, 320, 160]),
    })),
    albums: albums.map(({ id, cover }) => ({
      id,
      name: '',
      artistIds: [],
      images: images(cover?.id ?? '', [640, 300, 64]),
    })),
    tracks: [],
    features: [],
    aliases: [],
  })
}

const images = (id: string, sizes: number[]): Image[] =>
  sizes.map((size) => ({ url: `/image/${id}/${size}`, width: size, height: size }))
