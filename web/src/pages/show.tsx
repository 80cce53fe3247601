import { signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { api } from '../api.ts'
import { Cover } from '../components/cover.tsx'
import { SaveButton } from '../components/save-button.tsx'
import { Shown } from '../components/shown.tsx'
import { Spoken } from '../components/spoken.tsx'
import { Title } from '../components/title.tsx'
import { useLoad } from '../load.ts'
import { play } from '../player/commands.ts'
import type { PageProps } from '../routes.ts'
import type { Episode, Page, Show } from '../shapes.ts'

async function load(id: string, signal: AbortSignal) {
  const show = await api<Show>(`/shows/${id}`, { signal })
  const episodes = await api<Page<Episode>>(`/shows/${id}/episodes?limit=50`, { signal })
  return { show, episodes }
}

/** A podcast: its newest episodes, each with how far it was heard. */
export function ShowPage({ params }: PageProps) {
  const id = params.id ?? ''
  const loaded = useLoad(id, (signal) => load(id, signal))
  return (
    <Shown of={loaded} isPage>
      {({ show, episodes }) => (
        <>
          <header class="headline">
            <Cover images={show.images} width={640} />
            <div>
              <Title>{show.name}</Title>
              <p>{show.publisher}</p>
              <p class="quiet">{show.description}</p>
              <p class="row">
                <button type="button" class="main" onClick={() => play({ context_uri: show.uri })}>
                  Play the newest
                </button>
                <SaveButton uri={show.uri} name={show.name} />
              </p>
            </div>
          </header>
          <Episodes first={episodes} context={show.uri} />
        </>
      )}
    </Shown>
  )
}

function Episodes({ first, context }: { first: Page<Episode>; context: string }) {
  const page = useMemo(() => signal(first), [])
  const more = async ({ items, next }: Page<Episode>) => {
    if (next === null) return
    const older = await api<Page<Episode>>(next)
    page.value = { ...older, items: [...items, ...older.items] }
  }
  return (
    <>
      <Spoken
        label="Episodes"
        items={page.value.items}
        onPlay={({ uri }) => play({ context_uri: context, offset: { uri } })}
      />
      {page.value.next !== null && (
        <p>
          <button type="button" onClick={() => void more(page.value)}>
            Older episodes
          </button>
        </p>
      )}
    </>
  )
}
