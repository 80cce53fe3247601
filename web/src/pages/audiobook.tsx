import { api } from '../api.ts'
import { Cover } from '../components/cover.tsx'
import { SaveButton } from '../components/save-button.tsx'
import { Shown } from '../components/shown.tsx'
import { Spoken } from '../components/spoken.tsx'
import { Title } from '../components/title.tsx'
import { useLoad } from '../load.ts'
import type { PageProps } from '../routes.ts'
import type { Audiobook, Episode, Page } from '../shapes.ts'

async function load(id: string, signal: AbortSignal) {
  const book = await api<Audiobook>(`/audiobooks/${id}`, { signal })
  const chapters = await api<Page<Episode>>(`/audiobooks/${id}/chapters?limit=50`, { signal })
  return { book, chapters: chapters.items }
}

/** An audiobook: its chapters in their order. */
export function AudiobookPage({ params }: PageProps) {
  const id = params.id ?? ''
  const loaded = useLoad(id, (signal) => load(id, signal))
  return (
    <Shown of={loaded}>
      {({ book, chapters }) => (
        <>
          <header class="headline">
            <Cover images={book.images} width={640} />
            <div>
              <Title>{book.name}</Title>
              <p>{book.authors.map(({ name }) => name).join(', ')}</p>
              <p class="quiet">{book.description}</p>
              <p>
                <SaveButton kind="audiobooks" id={book.id} name={book.name} />
              </p>
            </div>
          </header>
          <Spoken label="Chapters" items={chapters} context={book.uri} />
        </>
      )}
    </Shown>
  )
}
