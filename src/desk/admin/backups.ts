import { createReadStream } from 'node:fs'
import { findBackup, listBackups, pgDump } from '../../jobs/backups.ts'
import { badRequest, notFound } from '../../lib/errors.ts'
import { deskOperation } from '../operation.ts'
import { show } from './jobs.ts'

/** The backups that are there; with PostgreSQL, the words that make one. */
export const backups = deskOperation({
  method: 'GET',
  path: '/desk/admin/backups',
  isForAdmins: true,
  async handle({ ctx }) {
    const found = await listBackups(ctx.folder)
    return {
      instead: ctx.config.database_url === '' ? null : pgDump,
      backups: found.map(({ name, bytes, madeAt }) => ({ name, bytes, made_at: madeAt })),
    }
  },
})

/** Makes a backup now. */
export const startBackup = deskOperation({
  method: 'POST',
  path: '/desk/admin/backups',
  isForAdmins: true,
  async handle({ ctx }) {
    if (ctx.config.database_url !== '') throw badRequest(pgDump)
    const order = { kind: 'backup' as const, about: 'the database', words: ['backup'] }
    return show((await ctx.jobs.start(order)).job)
  },
})

/** A backup, to be kept somewhere else. */
export const download = deskOperation({
  method: 'GET',
  path: '/desk/admin/backups/:name',
  isForAdmins: true,
  async handle({ ctx, visit, params }) {
    const name = params.name ?? ''
    const file = await findBackup(ctx.folder, name)
    if (file === undefined) throw notFound()
    visit.reply
      .type('application/vnd.sqlite3')
      .header('content-disposition', `attachment; filename="${name}"`)
    return createReadStream(file)
  },
})
