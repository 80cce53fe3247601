import { noSuchAccount } from '../../domain/accounts/users.ts'
import { disconnectDevice } from '../../domain/player/disconnect.ts'
import { findAccount, listAccounts } from '../../store/users.ts'
import { deskOperation } from '../operation.ts'

/** The devices that are connected, to whatever process, of everybody. */
export const devices = deskOperation({
  method: 'GET',
  path: '/desk/admin/devices',
  isForAdmins: true,
  async handle({ ctx }) {
    const connected = (await listAccounts(ctx.db)).map(async ({ id: user }) => {
      const found = await ctx.players.bus.presence.list(user)
      if (found.length === 0) return []
      const { state } = await ctx.players.session(user)
      return found.map(({ id, name, type }) => ({
        user,
        id,
        name,
        type,
        is_active: state.deviceId === id,
        is_playing: state.deviceId === id && state.isPlaying,
      }))
    })
    return { devices: (await Promise.all(connected)).flat() }
  },
})

/** Ends a device's connection. */
export const disconnect = deskOperation({
  method: 'DELETE',
  path: '/desk/admin/devices/:user/:id',
  isForAdmins: true,
  async handle({ ctx, params }) {
    const account = await findAccount(ctx.db, params.user ?? '')
    if (account === undefined) throw noSuchAccount(params.user ?? '')
    const listener = { userId: account.id, country: account.country }
    await disconnectDevice(ctx.players, listener, params.id ?? '')
  },
})
