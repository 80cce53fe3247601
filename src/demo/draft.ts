import type { Clock } from '../lib/clock.ts'
import type { DemoWorld } from './types.ts'

/** The demo world before it is in a database, and what puts it there. */
export type Draft = { world: DemoWorld; now: number; load: typeof import('./load.ts') }

/**
 * Makes the demo world, as of now. It needs no database, so it can be made while one is prepared.
 * The generator is most of the program's files, and only a first start loads it.
 */
export async function draftDemoWorld(clock: Clock): Promise<Draft> {
  const [{ demoWorld }, load] = await Promise.all([import('./world.ts'), import('./load.ts')])
  const now = clock.now()
  return { world: demoWorld(now), now, load }
}
