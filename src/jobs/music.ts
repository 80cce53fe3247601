import { delimiter } from 'node:path'
import { foldersIn } from '../config.ts'
import { keepSettings, keptSettings } from '../kept-settings.ts'
import { badRequest } from '../lib/errors.ts'
import { watchFolders } from '../scanner/watch.ts'
import type { JobMeans, Jobs } from './jobs.ts'
import { musicFolder } from './music-folder.ts'

export type ScanChoices = { purge?: boolean; covers?: boolean }

/** The folders of music of this server: what is scanned when it starts, and when they change. */
export class Music {
  readonly #means: Pick<JobMeans, 'config' | 'folder' | 'log'>
  readonly #jobs: Jobs
  /** Whether the folders are set where the server is started, so that no page can change them. */
  readonly isFixed: boolean
  #folders: string[]
  #watching: { close(): Promise<void> } | undefined

  constructor(means: Pick<JobMeans, 'config' | 'folder' | 'log'>, jobs: Jobs) {
    this.#means = means
    this.#jobs = jobs
    this.#folders = foldersIn(means.config.music)
    this.isFixed = isSaid(means)
  }

  get folders(): readonly string[] {
    return this.#folders
  }

  /** Scans the folders now and whenever something in them changes, until it is closed. */
  async watch(): Promise<void> {
    if (this.#folders.length === 0) return
    this.#watching = await watchFolders(this.#folders, async () => {
      // One that is under way may have looked before the change.
      await this.#jobs.idle('scan')
      if (this.#watching !== undefined) await this.#scanAfterChange()
    })
    await this.#jobs.idle('scan')
    await this.scan()
  }

  /**
   * Takes other folders, keeps them for the next start, and scans them.
   * @throws 400 for a folder that cannot be used, or when they are not the pages' to change
   */
  async use(typed: readonly string[]): Promise<void> {
    if (this.isFixed) throw badRequest('The folders are set where the server is started')
    const folders = [...new Set(typed.map(musicFolder))]
    const { folder } = this.#means
    keepSettings(folder, { ...keptSettings(folder), music: folders })
    this.#folders = folders
    await this.close()
    await this.watch()
  }

  /** Starts a scan. @throws 400 without folders, or while another scan is under way */
  async scan({ purge = false, covers = false }: ScanChoices = {}) {
    if (this.#folders.length === 0) throw badRequest('Name a folder with music first')
    const choices = [...(purge ? ['--purge'] : []), ...(covers ? ['--covers'] : [])]
    return this.#jobs.start({
      kind: 'scan',
      about: this.#folders.join('\n'),
      words: ['scan', ...this.#folders, ...choices],
    })
  }

  async #scanAfterChange(): Promise<void> {
    try {
      await (await this.scan()).ended
    } catch (error) {
      this.#means.log.warn({ err: error }, 'no scan could be started')
    }
  }

  /** Watches no more, and stops the scan under way. */
  async close(): Promise<void> {
    const watching = this.#watching
    this.#watching = undefined
    // The scan under way is told first: who watches waits for its end.
    for (const { job } of this.#jobs.running()) if (job.kind === 'scan') this.#jobs.cancel(job.id)
    await watching?.close()
  }
}

/** Other folders than those that were chosen on the pages are the operator's. */
const isSaid = ({ config, folder }: Pick<JobMeans, 'config' | 'folder'>) =>
  config.music !== '' &&
  (config.memory || config.music !== (keptSettings(folder).music ?? []).join(delimiter))
