import { signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { desk } from '../session.ts'
import { type Entry, type Filter, toQuery } from './shapes.ts'

/** More than the server lists at once are not held here either. */
const most = 500
const pauseMs = 1_000

type Listed = { size: number; newest: number; entries: Entry[] }

/**
 * The journal as it grows: asked again a second after each answer, as long as the page is seen and
 * nobody holds it still.
 */
export function useLive(filter: Filter, isHeld: boolean) {
  const entries = useMemo(() => signal<readonly Entry[]>([]), [])
  const state = useMemo(() => signal<'loading' | 'off' | 'live' | 'failed'>('loading'), [])
  const query = toQuery(filter)
  useEffect(() => {
    entries.value = []
    if (isHeld) return
    let after = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const look = async () => {
      if (!document.hidden) {
        try {
          const path = `/desk/requests?${toQuery(filter, { after: String(after) })}`
          const found = await desk<Listed>('GET', path)
          if (isOver) return
          // A server that was started anew counts from the beginning.
          const isNew = found.newest < after
          if (isNew) entries.value = []
          entries.value = [...found.entries, ...entries.value].slice(0, most)
          after = isNew ? 0 : found.newest
          state.value = found.size === 0 ? 'off' : 'live'
        } catch {
          state.value = 'failed'
        }
      }
      if (!isOver) timer = setTimeout(look, pauseMs)
    }
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [query, isHeld])
  return { entries, state }
}
