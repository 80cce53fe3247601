import { pathOf } from '../components/card.tsx'
import { Cover } from '../components/cover.tsx'
import { SaveButton } from '../components/save-button.tsx'
import { playing, trouble } from './state.ts'

/** What plays: its cover leads to all about it, its names to their pages. */
export function Now() {
  const now = playing.value
  if (now === null) {
    return (
      <div class="now">
        <p class="quiet">{trouble.value ?? 'Nothing plays. Play goes on where you left off.'}</p>
      </div>
    )
  }
  return (
    <div class="now">
      <a href="/player/queue" aria-label="Now playing" class="picture">
        <Cover images={now.group?.images} width={64} />
      </a>
      <div>
        <a href={now.group === undefined ? '/player/queue' : pathOf(now.group.uri)}>{now.name}</a>
        <span class={trouble.value === undefined ? 'quiet' : 'trouble'}>
          {trouble.value ?? (now.by.map(({ name }) => name).join(', ') || now.group?.name)}
        </span>
        {now.on !== undefined && <span class="elsewhere">Plays on {now.on}</span>}
      </div>
      <SaveButton uri={now.uri} name={now.name} />
    </div>
  )
}
