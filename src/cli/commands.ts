import type { Command } from 'commander'
import type { Settings } from '../config.ts'
import type { Choices, Context } from '../context.ts'
import { holdYoungGeneration } from '../lib/young-generation.ts'

/** What commands work with. */
export type Means = {
  settings: () => Settings
  open: (choices?: Choices) => Promise<Context>
}

/**
 * Every command, in the order in which help lists them. The file of one is loaded when it is
 * wanted: what all the others need would slow down every start of the server.
 */
export const commands: Record<string, (means: Means) => Promise<Command>> = {
  serve: async ({ settings }) => {
    const whenReady = holdYoungGeneration()
    return (await import('./serve.ts')).serveCommand(settings, whenReady)
  },
  import: async ({ open }) => (await import('./import.ts')).importCommand(open),
  podcast: async ({ open }) => (await import('./podcast.ts')).podcastCommand(open),
  scan: async ({ open }) => {
    // Batches come and go; room for many of them at once only costs memory.
    holdYoungGeneration()
    return (await import('./scan.ts')).scanCommand(open)
  },
  playlist: async ({ open }) => (await import('./playlist.ts')).playlistCommand(open),
  analyse: async ({ open }) => (await import('./analyse.ts')).analyseCommand(open),
  browse: async ({ open }) => (await import('./browse.ts')).browseCommand(open),
  app: async ({ open }) => (await import('./app.ts')).appCommand(open),
  user: async ({ open }) => (await import('./user.ts')).userCommand(open),
  token: async ({ open }) => (await import('./token.ts')).tokenCommand(open),
  device: async ({ open }) => (await import('./device.ts')).deviceCommand(open),
  backup: async ({ open }) => (await import('./backup.ts')).backupCommand(open),
  trust: async ({ settings }) => (await import('./trust.ts')).trustCommand(settings),
  migrate: async ({ open }) => (await import('./migrate.ts')).migrateCommand(open),
  config: async ({ settings }) => (await import('./config.ts')).configCommand(settings),
  openapi: async ({ settings }) => (await import('./openapi.ts')).openapiCommand(settings),
}
