import { api } from './api.ts'
import type { Page } from './shapes.ts'

/** Every item of a list, page after page. For lists whose length somebody else keeps small. */
export async function allPages<T>(first: Page<T> | undefined, signal: AbortSignal): Promise<T[]> {
  const items = [...(first?.items ?? [])]
  for (let next = first?.next ?? null; next !== null; ) {
    const page = await api<Page<T>>(next, { signal })
    items.push(...page.items)
    next = page.next
  }
  return items
}
