import { duplicates } from '../../domain/catalog/duplicate-files.ts'
import { missingFiles } from '../../store/audio-files.ts'
import { deskOperation } from '../operation.ts'

const pageSize = 50

/** Files that are gone, with what they held. */
export const missing = deskOperation({
  method: 'GET',
  path: '/desk/admin/files/missing',
  isForAdmins: true,
  async handle({ ctx, query }) {
    const files = await missingFiles(ctx.db, '', { after: query.after ?? '', limit: pageSize })
    return {
      files: files.map(({ path, uri, missingSince }) => ({
        path,
        uri,
        missing_since: missingSince,
      })),
      next: files.length < pageSize ? null : (files.at(-1)?.id ?? null),
    }
  },
})

/** Tracks that several files hold. */
export const duplicateFiles = deskOperation({
  method: 'GET',
  path: '/desk/admin/files/duplicates',
  isForAdmins: true,
  async handle({ ctx, query }) {
    const { found, next } = await duplicates(ctx.db, query.after ?? '', pageSize)
    return { tracks: found, next }
  },
})
