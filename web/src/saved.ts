import { type Signal, signal } from '@preact/signals'
import { api } from './api.ts'

/** What is known of the library: whether the thing of an address is in it. */
const known = new Map<string, Signal<boolean>>()

/** Addresses that are to be asked for, all at once a moment later. */
let wanted: string[] = []

/** As many as the Web API takes in one question. */
const most = 40

/** Whether something is in the library; false until the server has said so. */
export function isSaved(uri: string): Signal<boolean> {
  const answer = known.get(uri) ?? signal(false)
  if (!known.has(uri)) {
    known.set(uri, answer)
    if (wanted.length === 0) setTimeout(() => void ask(), 20)
    wanted.push(uri)
  }
  return answer
}

/** Saves something to the library, or takes it out again; follows artists and playlists. */
export async function setSaved(uri: string, isWanted: boolean): Promise<void> {
  const answer = isSaved(uri)
  answer.value = isWanted
  try {
    await api(`/me/library?uris=${encodeURIComponent(uri)}`, {
      method: isWanted ? 'PUT' : 'DELETE',
    })
  } catch {
    answer.value = !isWanted
  }
}

async function ask(): Promise<void> {
  const uris = wanted
  wanted = []
  for (let at = 0; at < uris.length; at += most) {
    const run = uris.slice(at, at + most)
    const path = `/me/library/contains?uris=${run.map(encodeURIComponent).join(',')}`
    const answers = await api<boolean[]>(path).catch(() => [])
    run.forEach((uri, index) => {
      isSaved(uri).value = answers[index] === true
    })
  }
}
