import { effect } from '@preact/signals'
import { api } from '../api.ts'
import { type Elsewhere, elsewhere, playback, position } from './state.ts'

/** How often another device that plays is looked at, and whether any does. */
const everyMs = 5_000
const idleEveryMs = 10_000

let timer: ReturnType<typeof setTimeout> | undefined

/** Keeps an eye on playback on other devices for as long as this tab is seen and does not play. */
export function watchElsewhere(): void {
  effect(() => {
    if (playback.value === null) void lookElsewhere()
    else elsewhere.value = null
  })
  document.addEventListener('visibilitychange', () => void lookElsewhere())
}

/** Looks now, and again after a while. */
export async function lookElsewhere(): Promise<void> {
  clearTimeout(timer)
  if (playback.peek() !== null || document.hidden) return
  try {
    const state = await api<Elsewhere | undefined>('/me/player?additional_types=track,episode')
    if (playback.peek() !== null) return
    elsewhere.value = state ?? null
    position.value = state?.progress_ms ?? 0
  } catch {
    // The next look is soon.
  }
  clearTimeout(timer)
  const wait = elsewhere.peek() === null ? idleEveryMs : everyMs
  timer = setTimeout(() => void lookElsewhere(), wait)
}
