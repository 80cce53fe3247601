import { api } from '../api.ts'
import { Sheet } from '../components/sheet.tsx'
import { Shown } from '../components/shown.tsx'
import { useLoad } from '../load.ts'
import type { Device } from '../shapes.ts'
import { transferTo } from './commands.ts'
import { deviceId } from './state.ts'

/** The user's devices; choosing one hands playback over to it. */
export function Devices({ onClose }: { onClose: () => void }) {
  const devices = useLoad('devices', (signal) =>
    api<{ devices: Device[] }>('/me/player/devices', { signal }),
  )
  return (
    <Sheet title="Devices" onClose={onClose}>
      <Shown of={devices}>
        {({ devices: found }) =>
          found.length === 0 ? (
            <p class="quiet">No device is connected.</p>
          ) : (
            <ul>
              {numbered(found).map((device) => (
                <li key={device.id}>
                  <button
                    type="button"
                    aria-current={device.is_active}
                    onClick={() => void transferTo(device.id).then(onClose)}
                  >
                    {device.name}
                    <span class="quiet">
                      {' '}
                      {device.id === deviceId.value ? 'this tab' : device.type.toLowerCase()}
                      {device.is_active ? ', playing' : ''}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Sheet>
  )
}

/** Devices of one name are told apart by a number. */
function numbered(devices: Device[]): Device[] {
  const seen = new Map<string, number>()
  return devices.map((device) => {
    const count = (seen.get(device.name) ?? 0) + 1
    seen.set(device.name, count)
    return count === 1 ? device : { ...device, name: `${device.name} (${count})` }
  })
}
