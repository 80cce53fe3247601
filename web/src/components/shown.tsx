import type { ReadonlySignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Loaded } from '../load.ts'
import { Title } from './title.tsx'

type Props<T> = {
  of: ReadonlySignal<Loaded<T>>
  /** Whether there is nothing else on the page: it then needs a heading when loading fails. */
  isPage?: boolean
  children: (value: T) => ComponentChildren
}

/** What was loaded; until then, or when it failed, that in words. */
export function Shown<T>({ of, isPage = false, children }: Props<T>) {
  const loaded = of.value
  if (loaded.state === 'ready') return <>{children(loaded.value)}</>
  if (loaded.state === 'failed') {
    return (
      <>
        {isPage && <Title>This cannot be shown</Title>}
        <p class="trouble" role="alert">
          {loaded.words}
        </p>
      </>
    )
  }
  return (
    <p class="quiet loading" role="status">
      Loading…
    </p>
  )
}
