import { length } from '../format.ts'
import { play } from '../player/commands.ts'
import type { Episode } from '../shapes.ts'
import { IconButton } from './icon.tsx'

type Props = { label: string; items: Episode[]; context: string }

/** Episodes or chapters, each with how far it was heard. */
export const Spoken = ({ label, items, context }: Props) => (
  <ol aria-label={label}>
    {items.map((item) => (
      <li key={item.id} class="episode">
        <IconButton
          icon="play"
          label={`Play ${item.name}`}
          onClick={() => play({ context_uri: context, offset: { uri: item.uri } })}
        />
        <div>
          <strong>{item.name}</strong>
          <p class="quiet">
            {item.release_date} · {heard(item)}
          </p>
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
