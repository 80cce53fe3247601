import { ledgersOf, readLedger } from '../../jobs/read-ledger.ts'
import { notFound } from '../../lib/errors.ts'
import { findJob } from '../../store/jobs.ts'
import { deskOperation } from '../operation.ts'

/** What a job could not use, and why, page by page. */
export const ledger = deskOperation({
  method: 'GET',
  path: '/desk/admin/jobs/:id/ledger',
  isForAdmins: true,
  async handle({ ctx, params, query }) {
    const job = await findJob(ctx.db, params.id ?? '')
    if (job === undefined) throw notFound()
    const [file] = ledgersOf(job, ctx.folder)
    if (file === undefined) return { entries: [], next: null }
    const from = /^\d{1,15}$/.test(query.from ?? '') ? Number(query.from) : 0
    return readLedger(file, from)
  },
})
