import { length } from '../format.ts'
import type { Episode } from '../shapes.ts'
import { IconButton } from './icon.tsx'

type Props = { label: string; items: Episode[]; onPlay: (item: Episode) => unknown }

/** Episodes or chapters, each with how far it was heard. */
export const Spoken = ({ label, items, onPlay }: Props) => (
  <ol aria-label={label}>
    {items.map((item) => (
      <li key={item.id} class="episode">
        <IconButton icon="play" label={`Play ${item.name}`} onClick={() => onPlay(item)} />
        <div>
          <strong>{item.name}</strong>
          <p class="quiet">
            {item.release_date} · {heard(item)}
          </p>
          {(item.resume_point?.resume_position_ms ?? 0) > 0 && (
            <progress
              aria-label="Heard"
              max={item.duration_ms}
              value={item.resume_point?.resume_position_ms}
            />
          )}
          <p>{item.description.slice(0, 240)}</p>
        </div>
      </li>
    ))}
  </ol>
)

function heard({ duration_ms, resume_point: point }: Episode): string {
  if (point?.fully_played) return `${length(duration_ms)}, heard`
  if (!point || point.resume_position_ms === 0) return length(duration_ms)
  return `${length(duration_ms - point.resume_position_ms)} left`
}
