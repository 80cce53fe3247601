import { upcoming } from '../../domain/player/upcoming.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { Queue, queueText } from '../../wire/player.ts'
import { present } from '../shared/present.ts'
import { itemTexts } from './items.ts'

export const getQueue = endpoint({
  id: 'get-queue',
  summary: "Get the User's Queue",
  description: "The user's own queue and then the rest of what is played from, 20 items at most.",
  tags: ['Player'],
  method: 'GET',
  path: '/v1/me/player/queue',
  scopes: [],
  anyScope: ['user-read-currently-playing', 'user-read-playback-state'],
  user: true,
  reply: Queue,
  async handle({ caller, ctx, view }) {
    const user = userOf(caller)
    const active = await ctx.players.active(user.userId)
    const current = active?.state.current
    if (active === null || current === null || current === undefined) return queueText(null, [])
    const world = await ctx.players.worldOf(user, active.state)
    const next = upcoming(active.state, world, shownItems).map(({ uri }) => uri)
    const [item = null, ...queue] = await itemTexts({ ctx, caller, view }, [current.uri, ...next])
    return queueText(item, queue.filter(present))
  },
})

/** As many as clients report to get. */
const shownItems = 20
