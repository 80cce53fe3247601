import { rm } from 'node:fs/promises'
import { Type as T } from 'typebox'
import { inboxFile, inboxFiles } from '../../jobs/inbox.ts'
import { deskOperation } from '../operation.ts'
import { show } from './jobs.ts'

/** The files that wait to be imported. */
export const inbox = deskOperation({
  method: 'GET',
  path: '/desk/admin/inbox',
  isForAdmins: true,
  handle: async ({ ctx }) => ({ files: await inboxFiles(ctx.folder) }),
})

/** Imports a file of the inbox. Playlists in it belong to whoever asks. */
export const startImport = deskOperation({
  method: 'POST',
  path: '/desk/admin/imports',
  isForAdmins: true,
  body: T.Object({ file: T.String({ maxLength: 200 }) }),
  async handle({ ctx, visitor, body }) {
    const path = await inboxFile(ctx.folder, body.file)
    const words = ['import', path, '--owner', visitor.account.id]
    return show((await ctx.jobs.start({ kind: 'import', about: body.file, words })).job)
  },
})

/** Throws a file of the inbox away. */
export const dropFile = deskOperation({
  method: 'DELETE',
  path: '/desk/admin/inbox/:name',
  isForAdmins: true,
  handle: async ({ ctx, params }) => rm(await inboxFile(ctx.folder, params.name ?? '')),
})
