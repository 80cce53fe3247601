import { baseUrl } from '../../http/request-view.ts'
import { deskOperation } from '../operation.ts'
import { toHar } from './har.ts'
import { filterOf, seenBy } from './seen.ts'

/** What the filter finds, all of it, as an HTTP Archive. */
export const exportRequests = deskOperation({
  method: 'GET',
  path: '/desk/requests.har',
  async handle({ ctx, visit, visitor, query }) {
    const { entries } = await seenBy(ctx, visitor.account, filterOf(query))
    return toHar([...entries], baseUrl(visit.request, ctx.config))
  },
})
