import type { Context } from '../../context.ts'
import { JsonText } from '../../lib/json-text.ts'

/** Which answer it is, and what it shows. */
export type HeldAnswer = {
  /** What answer it is, and with the key everything that decides how it reads. */
  shelf: string
  key: string
  /** What is held of what it shows; when that is another one, the answer is written again. */
  of: object
}

/** An answer; `isShared` when it reads the same to all who would find it on its shelf. */
export type WrittenAnswer<P> = { text: JsonText<P>; isShared: boolean }

/**
 * A whole answer as one text, kept until the catalog changes or what it shows. An answer of a hundred
 * entities has hundreds of pieces: to find them and put them together again costs more than
 * everything else that is done for it.
 */
export function heldText<P>(
  ctx: Context,
  { shelf: name, key, of }: HeldAnswer,
  write: () => Promise<WrittenAnswer<P>>,
): JsonText<P> | Promise<JsonText<P>> {
  // Shelves name the answer, so what is on one was written by the same writer.
  const shelf = ctx.texts.shelf(name)
  const held = shelf.peek(key) as JsonText<P> | undefined
  if (held !== undefined && shownBy.get(held) === of) return held
  return put()

  async function put() {
    const { epoch } = shelf
    const { text, isShared } = await write()
    if (!isShared || shelf.epoch !== epoch) return text
    const whole = JsonText.whole<P>(text.bytes)
    shownBy.set(whole, of)
    shelf.set(key, whole)
    return whole
  }
}

/** What held answers show, for as long as they are held themselves. */
const shownBy = new WeakMap<JsonText, object>()
