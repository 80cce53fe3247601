import type { Figures } from './row.ts'

/** One row of the table: its name, as in `bars`, and how to come by its figures. */
export type Measurement<World> = {
  name: string
  run(world: World, options: { seconds: number }): Promise<Figures>
}
