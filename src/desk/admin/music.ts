import { Type as T } from 'typebox'
import { deskOperation } from '../operation.ts'

/** The folders of music, and whether they can be changed here. */
export const musicFolders = deskOperation({
  method: 'GET',
  path: '/desk/admin/music',
  isForAdmins: true,
  handle: async ({ ctx }) => ({ folders: ctx.music.folders, is_fixed: ctx.music.isFixed }),
})

/** Takes other folders, and scans them. */
export const useMusicFolders = deskOperation({
  method: 'PUT',
  path: '/desk/admin/music',
  isForAdmins: true,
  body: T.Object({ folders: T.Array(T.String({ maxLength: 4_096 }), { maxItems: 50 }) }),
  handle: ({ ctx, body }) => ctx.music.use(body.folders),
})
