import type { DeskOperation } from '../operation.ts'
import { access, takeAccess } from './access.ts'
import { backups, download, startBackup } from './backups.ts'
import { devices, disconnect } from './devices.ts'
import { duplicateFiles, missing } from './files.ts'
import { dropFile, inbox, startImport } from './imports.ts'
import { cancelJob, jobs, startScan } from './jobs.ts'
import { ledger } from './ledger.ts'
import { musicFolders, useMusicFolders } from './music.ts'
import { storage } from './storage.ts'
import { changeRole, createUser, renewPassword, users } from './users.ts'

/** What administrators ask and do. */
export const adminOperations = [
  ...[users, createUser, renewPassword, changeRole],
  ...[access, takeAccess],
  ...[devices, disconnect],
  ...[musicFolders, useMusicFolders, jobs, startScan, cancelJob, ledger],
  ...[inbox, startImport, dropFile],
  ...[missing, duplicateFiles],
  ...[backups, startBackup, download, storage],
] as DeskOperation[]
