import type { Clock } from '../lib/clock.ts'

/** The demo world before it is in a database, and what puts it there. */
export type Draft = Awaited<ReturnType<typeof draftDemoWorld>>

/**
 * Makes the demo world, as of now. It needs no database, so it can be made while one is prepared.
 * The generator is most of the program's files, and only a first start loads it.
 */
export async function draftDemoWorld(clock: Clock) {
  const [{ demoWorld }, { loadDemoCatalog, loadDemoLibrary, followDemoPlaylists }] =
    await Promise.all([import('./world.ts'), import('./load.ts')])
  const now = clock.now()
  return { world: demoWorld(now), now, loadDemoCatalog, loadDemoLibrary, followDemoPlaylists }
}
