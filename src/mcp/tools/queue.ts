import { Type as T } from 'typebox'
import { addToQueue } from '../../api/player/addToQueue.ts'
import { getQueue } from '../../api/player/getQueue.ts'
import { Line, toLine, toLines } from '../lines.ts'
import { tool } from '../tool.ts'

export const queueAdd = tool({
  name: 'queue_add',
  title: 'Add to queue',
  description: 'Put tracks or episodes into the queue, to be played next in this order.',
  needs: [addToQueue],
  effect: 'changes',
  input: T.Object({ uris: T.Array(T.String(), { minItems: 1, maxItems: 20 }) }),
  output: T.Object({ added: T.Integer() }),
  async run({ uris }, operations) {
    // One after the other: the order is what the queue is about.
    for (const uri of uris) await operations.askIfAny(addToQueue, { query: { uri } })
    return { added: uris.length }
  },
})

export const queueGet = tool({
  name: 'queue_get',
  title: 'Look at the queue',
  description: 'What plays, and what comes next.',
  needs: [getQueue],
  effect: 'reads',
  input: T.Object({}),
  output: T.Object({ playing: T.Optional(Line), items: T.Array(Line) }),
  async run(_input, operations) {
    const { currently_playing: playing, queue } = await operations.ask(getQueue)
    return { ...(playing === null ? {} : { playing: toLine(playing) }), items: toLines(queue) }
  },
})
