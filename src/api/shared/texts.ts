import type { Context } from '../../context.ts'
import { JsonText } from '../../lib/json-text.ts'
import { variantOf, written } from '../../wire/profiles.ts'
import type { View } from '../../wire/view.ts'

/** A kind of object as answers show it: how it is loaded and how it is presented. */
export type Shown<V, P> = {
  /** Names the form in the cache: `track`, `simplified track`, … */
  form: string
  load(ctx: Context, ids: string[], view: View): Promise<Map<string, V>>
  present(value: V, view: View): P
}

/**
 * The written form of entities, in the order asked, null for those that do not exist. What was
 * written before is taken from memory; the rest is loaded together, presented and kept until the
 * catalog changes.
 */
export function textsOf<V, P>(
  ctx: Context,
  { form, load, present }: Shown<V, P>,
  ids: readonly string[],
  view: View,
): (JsonText<P> | null)[] | Promise<(JsonText<P> | null)[]> {
  // Shelves name the form, so what is on one was presented by the same presenter.
  const shelf = ctx.texts.shelf(shelfName(view, form))
  const texts: (JsonText<P> | null)[] = []
  const missing: string[] = []
  for (const id of ids) {
    const text = shelf.peek(id) as JsonText<P> | undefined
    texts.push(text ?? null)
    if (text === undefined) missing.push(id)
  }
  if (missing.length === 0) return texts
  return write()

  async function write() {
    const { epoch } = shelf
    const loaded = await load(ctx, [...new Set(missing)], view)
    const fresh = new Map<string, JsonText<P>>()
    for (const [id, value] of loaded) {
      const text = written(view, present(value, view))
      fresh.set(id, text)
      if (shelf.epoch === epoch) shelf.set(id, text)
    }
    return texts.map((text, at) => text ?? fresh.get(ids[at] ?? '') ?? null)
  }
}

/** The written form of one entity, or null. */
export function textOf<V, P>(
  ctx: Context,
  shown: Shown<V, P>,
  id: string,
  view: View,
): JsonText<P> | null | Promise<JsonText<P> | null> {
  const texts = textsOf(ctx, shown, [id], view)
  if (texts instanceof Promise) return texts.then(([text]) => text ?? null)
  return texts[0] ?? null
}

/**
 * The name of the shelf on which a form lies as a view shows it. Kept by view, because a name that
 * is put together has to be looked up letter by letter.
 */
export function shelfName(view: View, form: string): string {
  const known = shelfNames.get(view)
  const name = known?.get(form)
  if (name !== undefined) return name
  const made = `${view.base} ${view.market ?? ''} ${variantOf(view)}${form}`
  if (known === undefined) shelfNames.set(view, new Map([[form, made]]))
  else known.set(form, made)
  return made
}

const shelfNames = new WeakMap<View, Map<string, string>>()

/** `{"tracks": [..., null, ...]}`: what batch gets answer. */
export function batchText<K extends string, P>(key: K, texts: (JsonText<P> | null)[]) {
  const pieces = [`{"${key}":[`]
  texts.forEach((text, at) => {
    if (at > 0) pieces.push(',')
    if (text === null) pieces.push('null')
    else text.addTo(pieces)
  })
  pieces.push(']}')
  const tags = texts.map((text) => text?.tag ?? '-')
  return new JsonText<Record<K, (P | null)[]>>(pieces, tags.join(''))
}
