import { PublicError } from '../../lib/errors.ts'
import { deskOperation } from '../operation.ts'
import { presentEntry, presentExchange } from './present-entry.ts'
import { seenBy } from './seen.ts'

/** One request, by the id that its answer carried, with headers and bodies where they were kept. */
export const showRequest = deskOperation({
  method: 'GET',
  path: '/desk/requests/:id',
  async handle({ ctx, visitor, params }) {
    const { entries, appName } = await seenBy(ctx, visitor.account)
    for (const entry of entries) {
      if (entry.id !== params.id) continue
      const { exchange } = entry
      return {
        ...presentEntry(entry, appName),
        exchange: exchange === undefined ? null : presentExchange(exchange),
      }
    }
    throw new PublicError('not-found', 'This request is not, or no longer, among the last ones')
  },
})
