import type { Context } from '../../context.ts'

/** A list held in memory under the topic that drops it, loaded first when it is not there. */
export function heldList<L extends object>(
  ctx: Context,
  topic: string,
  load: () => Promise<L>,
): L | Promise<L> {
  // A topic is loaded by one loader only, so what is held under it is that loader's list.
  return ctx.lists.get(topic, load) as L | Promise<L>
}
