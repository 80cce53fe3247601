import { api } from '../api.ts'
import { Sheet } from '../components/sheet.tsx'
import { Shown } from '../components/shown.tsx'
import { useLoad } from '../load.ts'
import type { Track } from '../shapes.ts'
import { nowPlaying } from './state.ts'

type Answer = { currently_playing: Track | null; queue: Track[] }

/** What plays, and what comes next. */
export function Queue({ onClose }: { onClose: () => void }) {
  const queue = useLoad(`queue ${nowPlaying.value?.uri}`, (signal) =>
    api<Answer>('/me/player/queue', { signal }),
  )
  return (
    <Sheet title="Queue" onClose={onClose}>
      <Shown of={queue}>
        {({ currently_playing: now, queue: coming }) =>
          now === null ? (
            <p class="quiet">Nothing plays.</p>
          ) : (
            <ol>
              {[now, ...coming].map((item, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a queue may hold a track twice
                <li key={`${item.uri} ${at}`}>
                  <strong>{item.name}</strong>{' '}
                  <span class="quiet">
                    {item.artists?.map(({ name }) => name).join(', ')}
                    {at === 0 ? ' (now)' : ''}
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </Sheet>
  )
}
