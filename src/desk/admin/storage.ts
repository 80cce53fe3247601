import { storageOf } from '../../jobs/storage.ts'
import { deskOperation } from '../operation.ts'

/** What the data folder holds, and what is free beside it. */
export const storage = deskOperation({
  method: 'GET',
  path: '/desk/admin/storage',
  isForAdmins: true,
  handle: ({ ctx }) => storageOf(ctx.folder),
})
