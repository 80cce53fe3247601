import { deskOperation } from '../operation.ts'
import { presentEntry } from '../requests/present-entry.ts'
import { reachApp } from './reach-app.ts'

/** So many of the last refusals. */
const most = 5

/** What an app asked for in the last day, hour by hour, and the last requests that were refused. */
export const appUsage = deskOperation({
  method: 'GET',
  path: '/desk/apps/:id/usage',
  async handle({ ctx, visitor, params }) {
    const app = await reachApp(ctx, visitor.account, params.id)
    const { journal } = ctx
    const errors = journal
      .newest()
      .filter(({ appId, status }) => appId === app.id && status >= 400)
      .take(most)
      .map((entry) => presentEntry(entry, () => app.name))
    const { since, hours } = journal.usageOf(app.id)
    return {
      is_counted: journal.size > 0,
      since: new Date(since).toISOString(),
      hours: hours.map(({ at, ...counts }) => ({ at: new Date(at).toISOString(), ...counts })),
      errors: [...errors],
    }
  },
})
