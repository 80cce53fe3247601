import { chooseDemoWorld } from '../../setup/demo-world.ts'
import { deskOperation } from '../operation.ts'

/** The demo world is what there is to hear. */
export const chooseDemo = deskOperation({
  method: 'POST',
  path: '/desk/setup/demo',
  isForAdmins: true,
  handle: ({ ctx }) => chooseDemoWorld(ctx),
})
