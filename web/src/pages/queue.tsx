import { api } from '../api.ts'
import { Cover } from '../components/cover.tsx'
import { SaveButton } from '../components/save-button.tsx'
import { Shown } from '../components/shown.tsx'
import { Title } from '../components/title.tsx'
import { Artists, TrackRow } from '../components/track-row.tsx'
import { useLoad } from '../load.ts'
import { type Playing, playing, playingUri, queueChanges } from '../player/state.ts'
import { Transport } from '../player/transport.tsx'
import type { Episode, Track } from '../shapes.ts'

type Answer = { queue: (Track | Episode)[] }

/** What plays, and what comes next. */
export function QueuePage() {
  const now = playing.value
  return (
    <>
      {now === null ? <Title>Nothing plays</Title> : <Headline now={now} />}
      <Next />
    </>
  )
}

const Headline = ({ now }: { now: Playing }) => (
  <header class="headline">
    <Cover images={now.group?.images} width={640} />
    <div>
      <p class="quiet">{now.on === undefined ? 'Now playing' : `Now playing on ${now.on}`}</p>
      <Title>{now.name}</Title>
      <p>
        <Artists of={now.by} />
      </p>
      <p class="quiet">{now.group?.name}</p>
      <p>
        <SaveButton uri={now.uri} name={now.name} />
      </p>
    </div>
    <div class="small-screens">
      <Transport />
    </div>
  </header>
)

function Next() {
  const queue = useLoad(`queue ${playingUri.value} ${queueChanges.value}`, (signal) =>
    api<Answer>('/me/player/queue', { signal }),
  )
  return (
    <Shown of={queue}>
      {({ queue: coming }) =>
        coming.length === 0 ? (
          <p class="quiet">Nothing comes next. What you queue or start appears here.</p>
        ) : (
          <section aria-label="Next">
            <h2>Next</h2>
            <ol>
              {coming.map((item, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a queue may hold a track twice
                <li key={`${item.uri} ${at}`}>
                  <TrackRow track={item} number={at + 1} />
                </li>
              ))}
            </ol>
          </section>
        )
      }
    </Shown>
  )
}
