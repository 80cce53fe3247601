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

/** A list made from the catalog alone: its size, and what it is of. */
export type CatalogList = { bytes: number }

/**
 * A list made from the catalog alone, held until the catalog changes. Names are loaded by one
 * loader each.
 */
export const catalogList = <L extends CatalogList>(
  ctx: Context,
  name: string,
  load: () => Promise<L>,
): L | Promise<L> => ctx.catalogLists.get(name, load) as L | Promise<L>
