import { Act } from '../../components/act.tsx'
import { Shown } from '../../components/shown.tsx'
import { usePoll } from '../../poll.ts'
import { desk } from '../../session.ts'
import { Admin } from './frame.tsx'

type Device = {
  user: string
  id: string
  name: string
  type: string
  is_active: boolean
  is_playing: boolean
}

/** The players that are connected, of everybody. */
export function DevicesPage() {
  const { result, ask } = usePoll(
    () => desk<{ devices: Device[] }>('GET', '/desk/admin/devices'),
    3_000,
  )
  const disconnect = async ({ user, id }: Device) => {
    const path = [user, id].map(encodeURIComponent).join('/')
    await desk('DELETE', `/desk/admin/devices/${path}`)
    await ask()
  }
  return (
    <Admin title="Devices">
      <Shown of={result}>
        {({ devices }) => (
          <>
            {devices.length === 0 && <p class="quiet">Nothing is connected.</p>}
            <ul class="entries">
              {devices.map((device) => (
                <li key={`${device.user} ${device.id}`} class="row">
                  <span class="what">
                    <strong>{device.name}</strong>
                    <span class="quiet">
                      {device.type} of {device.user} · {stateOf(device)}
                    </span>
                  </span>
                  <Act
                    label={`Disconnect ${device.name} of ${device.user}`}
                    onAct={() => disconnect(device)}
                  >
                    Disconnect
                  </Act>
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
    </Admin>
  )
}

const stateOf = ({ is_active, is_playing }: Device) =>
  is_playing ? 'playing' : is_active ? 'paused' : 'idle'
