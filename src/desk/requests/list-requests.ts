import { deskOperation } from '../operation.ts'
import { presentEntry } from './present-entry.ts'
import { filterOf, seenBy } from './seen.ts'

/** Enough to look through; what is older is found by filters. */
const most = 500

/**
 * The last requests, newest first: all, or those after the number of one that is known already.
 * Asking counts as looking, so that headers and bodies are kept from now on.
 */
export const listRequests = deskOperation({
  method: 'GET',
  path: '/desk/requests',
  async handle({ ctx, visitor, query }) {
    const { journal } = ctx
    journal.watch()
    const after = Number(query.after ?? 0)
    const [newest] = journal.newest()
    const { entries, appName } = await seenBy(ctx, visitor.account, filterOf(query))
    const found = []
    for (const entry of entries) {
      if (entry.number <= after || found.length === most) break
      found.push(presentEntry(entry, appName))
    }
    return { size: journal.size, newest: newest?.number ?? 0, entries: found }
  },
})
