import type { Db } from '../db/engine.ts'
import type { Device } from '../model/player.ts'

/** A device, and until when it is taken to be there. */
export type StoredDevice = { device: Device; expiresAt: number }

/** A user's devices that have not expired, in the order of their ids. */
export async function findDevices(db: Db, userId: string, now: number): Promise<StoredDevice[]> {
  const rows = await db
    .selectFrom('player_device')
    .select(['device', 'expires_at'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .orderBy('device_id')
    .execute()
  return rows.map((row) => ({ device: JSON.parse(row.device), expiresAt: row.expires_at }))
}

/** Stores a device until it expires. */
export async function saveDevice(
  tx: Db,
  userId: string,
  { device, expiresAt }: StoredDevice,
): Promise<void> {
  const values = { device: JSON.stringify(device), expires_at: expiresAt }
  await tx
    .insertInto('player_device')
    .values({ user_id: userId, device_id: device.id, ...values })
    .onConflict((conflict) => conflict.columns(['user_id', 'device_id']).doUpdateSet(values))
    .execute()
}

export async function deleteDevice(tx: Db, userId: string, deviceId: string): Promise<void> {
  await tx
    .deleteFrom('player_device')
    .where('user_id', '=', userId)
    .where('device_id', '=', deviceId)
    .execute()
}

export async function deleteDevicesExpiredBefore(tx: Db, now: number): Promise<void> {
  await tx.deleteFrom('player_device').where('expires_at', '<=', now).execute()
}
