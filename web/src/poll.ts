import { signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Loaded } from './load.ts'

/**
 * What a page shows and keeps up to date: asked for again and again while the page is open and seen.
 * @returns what was answered last, and a way to ask now
 */
export function usePoll<T>(load: () => Promise<T>, everyMs = 1_000) {
  const result = useMemo(() => signal<Loaded<T>>({ state: 'loading' }), [])
  const ask = useMemo(
    () => async () => {
      try {
        result.value = { state: 'ready', value: await load() }
      } catch (error) {
        // One answer that fails to come is no reason to take away what is shown.
        if (result.value.state === 'ready') return
        const words = error instanceof Error ? error.message : String(error)
        result.value = { state: 'failed', words }
      }
    },
    [],
  )
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const again = async () => {
      if (!document.hidden) await ask()
      timer = setTimeout(again, everyMs)
    }
    void again()
    return () => clearTimeout(timer)
  }, [])
  return { result, ask }
}
