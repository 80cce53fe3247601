import type { ReadonlySignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Loaded } from '../load.ts'

type Props<T> = { of: ReadonlySignal<Loaded<T>>; children: (value: T) => ComponentChildren }

/** What was loaded; until then, or when it failed, that in words. */
export function Shown<T>({ of, children }: Props<T>) {
  const loaded = of.value
  if (loaded.state === 'ready') return <>{children(loaded.value)}</>
  if (loaded.state === 'failed') {
    return (
      <p class="trouble" role="alert">
        {loaded.words}
      </p>
    )
  }
  return (
    <p class="quiet" role="status">
      Loading…
    </p>
  )
}
