import { signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { api } from '../api.ts'
import { IconButton } from './icon.tsx'

type Kind = 'albums' | 'tracks' | 'shows' | 'audiobooks'

/** Questions that buttons of one page ask at the same time, put to the server as one. */
const asked = new Map<Kind, Map<string, ((isSaved: boolean) => void)[]>>()

function isSaved(kind: Kind, id: string): Promise<boolean> {
  return new Promise((resolve) => {
    const waiting = asked.get(kind) ?? new Map<string, ((isSaved: boolean) => void)[]>()
    if (!asked.has(kind)) {
      asked.set(kind, waiting)
      setTimeout(() => void ask(kind), 20)
    }
    waiting.set(id, [...(waiting.get(id) ?? []), resolve])
  })
}

async function ask(kind: Kind): Promise<void> {
  const waiting = [...(asked.get(kind) ?? [])]
  asked.delete(kind)
  for (let at = 0; at < waiting.length; at += 20) {
    const run = waiting.slice(at, at + 20)
    const answers = await api<boolean[]>(
      `/me/${kind}/contains?ids=${run.map(([id]) => id).join(',')}`,
    )
    run.forEach(([, tell], index) => {
      for (const resolve of tell) resolve(answers[index] === true)
    })
  }
}

/** Saves something to the library, or takes it out again. */
export function SaveButton({ kind, id, name }: { kind: Kind; id: string; name: string }) {
  const saved = useMemo(() => signal(false), [])
  useEffect(() => {
    void isSaved(kind, id).then((answer) => {
      saved.value = answer
    })
  }, [kind, id])
  const change = async () => {
    saved.value = !saved.value
    try {
      await api(`/me/${kind}?ids=${id}`, { method: saved.value ? 'PUT' : 'DELETE' })
    } catch {
      saved.value = !saved.value
    }
  }
  return (
    <IconButton
      icon="heart"
      label={`Save ${name}`}
      pressed={saved.value}
      onClick={() => void change()}
    />
  )
}
