import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { Analyst } from './analysis/analyst.ts'
import { BackgroundAnalysis } from './analysis/background.ts'
import { threadsOf } from './analysis/threads.ts'
import type { Config } from './config-keys.ts'
import { Changes } from './db/changes.ts'
import { isServed, makeDataFolder } from './db/data-folder.ts'
import { type Db, everything } from './db/engine.ts'
import { migrate } from './db/migrations/index.ts'
import { locationOf, openDatabase } from './db/open-database.ts'
import { Callers } from './domain/accounts/callers.ts'
import { sharedWindows } from './domain/accounts/shared-windows.ts'
import { catalogAdditions, isOfCatalog } from './domain/catalog/topics.ts'
import { Tastes } from './domain/personalization/tastes.ts'
import { inProcessBus } from './domain/player/bus/in-process.ts'
import { postgresBus } from './domain/player/bus/postgres.ts'
import { Players } from './domain/player/players.ts'
import { Recommender } from './domain/recommendations/recommender.ts'
import { StreamAddresses } from './domain/streams/addresses.ts'
import { Journal } from './http/journal/journal.ts'
import { memoryWindows } from './http/memory-windows.ts'
import { RateLimiter } from './http/rate-limit.ts'
import { Jobs } from './jobs/jobs.ts'
import { Music } from './jobs/music.ts'
import { Cache } from './lib/cache.ts'
import { type Clock, systemClock } from './lib/clock.ts'
import type { JsonText } from './lib/json-text.ts'
import { type RandomBytes, systemRandom } from './lib/secret.ts'
import { Shelves } from './lib/shelves.ts'
import { findFfmpeg } from './streaming/ffmpeg.ts'

/**
 * Everything with a lifetime, made once and handed to whoever needs it. The composition root:
 * nothing below reads configuration or the clock on its own.
 */
export type Context = {
  readonly config: Config
  readonly log: Logger
  readonly clock: Clock
  readonly random: RandomBytes
  /** Reads, outside any transaction. */
  readonly db: Db
  /** Writes: transactions that tell the caches what they touched. */
  readonly changes: Changes
  readonly callers: Callers
  /** Says when an app asks too often. */
  readonly limiter: RateLimiter
  /** The last requests, for the pages. */
  readonly journal: Journal
  /** Everybody's playback. */
  readonly players: Players
  /** Addresses under which devices hear items. */
  readonly streams: StreamAddresses
  /** Rendered catalog entities; emptied when the catalog changes. */
  readonly texts: Shelves<JsonText>
  /** Loaded lists (libraries, playlists, followings) under the topic that drops them. */
  readonly lists: Cache<unknown>
  /** Loaded lists that only depend on the catalog; emptied when it changes. */
  readonly catalogLists: Cache<{ bytes: number }>
  /** Analyses the sound of tracks. */
  readonly analyst: Analyst
  /** Does so with all there are, once it is told to begin. */
  readonly background: BackgroundAnalysis
  /** What recommendations are computed from. */
  readonly recommender: Recommender
  /** What users like. */
  readonly tastes: Tastes
  /** Scans, imports and backups that run in processes of their own. */
  readonly jobs: Jobs
  /** The folders of music. */
  readonly music: Music
  /** The folder that holds what is kept. */
  readonly folder: string
  /** Closes what was opened, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>
}

/** What a test replaces, and whether this is for work that gives way to a server beside it. */
export type Choices = { clock?: Clock; random?: RandomBytes; givesWay?: boolean }

/**
 * Opens the database, brings it up to date and builds the context.
 * @throws DataFolderError, or the engine's own error when the database cannot be reached
 */
export async function openContext(
  config: Config,
  log: Logger,
  { clock = systemClock, random = systemRandom, givesWay = false }: Choices = {},
): Promise<Context> {
  const folder = config.memory ? mkdtempSync(join(tmpdir(), 'reprise-')) : config.data
  makeDataFolder(folder)
  const database = await openDatabase(locationOf(folder, config.database_url), {
    givesWay: givesWay && isServed(folder),
  })
  try {
    await migrate(database.db)
  } catch (error) {
    await database.close()
    throw error
  }
  const changes = new Changes(database)
  await changes.listen()
  const callers = new Callers(database.db, clock)
  const windows = config.shared_limits ? sharedWindows({ changes, clock }) : memoryWindows(clock)
  const limiter = new RateLimiter(config, windows)
  const { db, messages } = database
  const bus =
    messages === undefined
      ? inProcessBus(clock)
      : await postgresBus({ messages, db, changes, clock })
  const players = new Players({ db, changes, clock, random, bus })
  const texts = new Shelves<JsonText>(config.cache_mb * 1_000_000, (text) => text.length + 250)
  const streams = new StreamAddresses({ db, changes, clock, random })
  const lists = new Cache<unknown>(config.cache_mb * 250_000, sizeOfList)
  const catalogLists = new Cache<{ bytes: number }>(config.cache_mb * 125_000, ({ bytes }) => bytes)
  const recommender = new Recommender(database.db, clock)
  const tastes = new Tastes(database.db, clock)
  const ffmpeg = findFfmpeg(config.ffmpeg) ?? ''
  const threads = threadsOf(config.analysis)
  const analyst = new Analyst({ db, changes, clock, log, threads, ffmpeg })
  const background = new BackgroundAnalysis({ db, changes, analyst }, log)
  const jobs = new Jobs({ config, changes, clock, random, log, folder })
  const music = new Music({ config, folder, log }, jobs)
  changes.subscribe((topic) => {
    tastes.hear(topic)
    recommender.hear(topic)
    background.hear(topic)
    if (isOfCatalog(topic)) catalogLists.clear()
    if (topic === catalogAdditions) texts.clear(isOfArtists)
    else if (isOfCatalog(topic)) texts.clear()
    if (topic === everything || topic === 'tokens') callers.forget()
    if (topic === everything) lists.clear()
    else lists.drop(topic)
  })
  return {
    config,
    log,
    clock,
    random,
    db,
    changes,
    callers,
    limiter,
    journal: new Journal(config.journal, clock),
    players,
    streams,
    texts,
    lists,
    catalogLists,
    analyst,
    background,
    recommender,
    tastes,
    jobs,
    music,
    folder,
    async [Symbol.asyncDispose]() {
      await music.close()
      await jobs.close()
      await background.close()
      await bus.close()
      await changes.close()
      await database.close()
      if (config.memory) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** By the name of a shelf, which ends with the form that is on it (`api/shared/texts.ts`). */
const isOfArtists = (shelf: string) => shelf.endsWith(' artist')

/** Lists state their size; what does not is small. */
const sizeOfList = (list: unknown) =>
  typeof list === 'object' && list !== null && 'bytes' in list ? Number(list.bytes) : 200
