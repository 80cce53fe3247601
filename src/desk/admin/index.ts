import type { DeskOperation } from '../operation.ts'
import { cancelJob, jobs, startScan } from './jobs.ts'
import { musicFolders, useMusicFolders } from './music.ts'

/** What administrators ask and do. */
export const adminOperations = [
  musicFolders,
  useMusicFolders,
  jobs,
  startScan,
  cancelJob,
] as DeskOperation[]
