import { signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'

export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'failed'; words: string }
  | { state: 'ready'; value: T }

/**
 * What a page shows, loaded again whenever its key changes; an answer that is overtaken is dropped.
 */
export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<T>) {
  const result = useMemo(() => signal<Loaded<T>>({ state: 'loading' }), [])
  useEffect(() => {
    const abort = new AbortController()
    load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) result.value = { state: 'ready', value }
      },
      (error: unknown) => {
        const words = error instanceof Error ? error.message : String(error)
        if (!abort.signal.aborted) result.value = { state: 'failed', words }
      },
    )
    return () => abort.abort()
  }, [key])
  return result
}
