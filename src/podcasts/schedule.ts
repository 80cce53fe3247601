import type { PodcastMeans } from './means.ts'

/**
 * Looks every minute whether feeds are due, as long as the server runs.
 * @returns stops it, and resolves when what is under way is done
 */
export function keepPodcastsFresh(
  means: PodcastMeans,
  onError: (error: unknown) => void,
): () => Promise<void> {
  if (means.config.podcast_refresh === 0) return async () => {}
  const stop = new AbortController()
  let running: Promise<unknown> = Promise.resolve()
  let isRunning = false
  const timer = setInterval(() => {
    if (isRunning) return
    isRunning = true
    running = refresh(means, stop.signal)
      .catch(onError)
      .finally(() => {
        isRunning = false
      })
  }, 60_000)
  timer.unref()
  return async () => {
    clearInterval(timer)
    stop.abort()
    await running
  }
}

/** Readers of feeds are loaded when the first look is due: no start needs them. */
async function refresh(means: PodcastMeans, signal: AbortSignal): Promise<unknown> {
  const { refreshDue } = await import('./refresh-all.ts')
  return refreshDue(means, signal)
}
