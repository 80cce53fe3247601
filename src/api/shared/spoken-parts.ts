import type { Context } from '../../context.ts'
import { episodesTopic } from '../../domain/spoken/topics.ts'
import type { JsonText } from '../../lib/json-text.ts'
import type { Caller } from '../../model/caller.ts'
import { episodeIdsOf } from '../../store/episodes.ts'
import { type PageOf, type PageQuery, toPageText } from '../../wire/paging.ts'
import { withPage } from '../../wire/show.ts'
import type { View } from '../../wire/view.ts'
import { heldText } from './held-text.ts'
import { heldList } from './lists.ts'
import { present } from './present.ts'
import { pointsOf, resumed } from './resume-points.ts'
import {
  simplifiedAudiobook,
  simplifiedChapter,
  simplifiedEpisode,
  simplifiedShow,
} from './spoken.ts'
import { type Shown, shelfName, textOf, textsOf } from './texts.ts'

/** Something that is shown with a page of what it consists of. */
type Whole<V, S, W, P, K extends string> = {
  form: Shown<V, S>
  part: Shown<W, P>
  /** The member that holds the page, and the last part of its address. */
  member: K
  path: string
}

/** With the names under which it is held whole: as everybody sees it, and as who has begun nothing. */
type Held<V, S, W, P, K extends string> = Whole<V, S, W, P, K> & {
  wholeForm: string
  toldForm: string
}

export const showWhole = whole({
  form: simplifiedShow,
  part: simplifiedEpisode,
  member: 'episodes',
  path: '/v1/shows',
})

export const audiobookWhole = whole({
  form: simplifiedAudiobook,
  part: simplifiedChapter,
  member: 'chapters',
  path: '/v1/audiobooks',
})

/** Who asks, how the answer is shown (a `spokenView`), and the market the request named, if any. */
export type Asking = { ctx: Context; caller: Caller; view: View; market?: string | undefined }

/** Shows or audiobooks with the first page of their parts; null for those that are not there. */
export async function wholeTexts<V, S, W, P, K extends string>(
  asking: Asking,
  whole: Held<V, S, W, P, K>,
  ids: readonly string[],
): Promise<(JsonText<S & Record<K, PageOf<P>>> | null)[]> {
  const heads = await textsOf(asking.ctx, whole.form, ids, asking.view)
  return Promise.all(heads.map((head, at) => head && put(asking, whole, ids[at] ?? '', head)))
}

/** One of them. */
export async function wholeText<V, S, W, P, K extends string>(
  asking: Asking,
  whole: Held<V, S, W, P, K>,
  id: string,
): Promise<JsonText<S & Record<K, PageOf<P>>> | null> {
  const head = await textOf(asking.ctx, whole.form, id, asking.view)
  return head && put(asking, whole, id, head)
}

/** Held whole for all who have begun none of the parts it shows. */
async function put<V, S, W, P, K extends string>(
  asking: Asking,
  whole: Held<V, S, W, P, K>,
  id: string,
  head: JsonText<S>,
): Promise<JsonText<S & Record<K, PageOf<P>>>> {
  const { ctx, caller, view, market } = asking
  const page = { limit: firstPageLimit, offset: 0 }
  const write = async () => withPage(head, whole.member, await partsPage(asking, whole, id, page))
  const parts = await heldParts(ctx, id)
  const told = await pointsOf(ctx, caller)
  if (told !== null && told.points.size > 0) {
    const isBegun = (part: string) => told.points.has(part)
    if (parts.ids.slice(0, firstPageLimit).some(isBegun)) return write()
  }
  const form = told === null ? whole.wholeForm : whole.toldForm
  const shelf = shelfName(view, market === undefined ? form : `${form} ${market}`)
  return heldText(ctx, { shelf, key: id, of: parts }, async () => ({
    text: await write(),
    isShared: true,
  }))
}

/** A page of the parts of a show or audiobook that is there. */
export async function partsPage<V, S, W, P, K extends string>(
  { ctx, caller, view, market }: Asking,
  { part, member, path }: Whole<V, S, W, P, K>,
  id: string,
  page: PageQuery,
): Promise<JsonText<PageOf<P>>> {
  const { ids } = await heldParts(ctx, id)
  const wanted = ids.slice(page.offset, page.offset + page.limit)
  const texts = await textsOf(ctx, part, wanted, view)
  const items = (await resumed(ctx, caller, wanted, texts)).filter(present)
  const url = `${view.base}${path}/${id}/${member}`
  return toPageText({ url, page, total: ids.length, also: { market } }, items)
}

const heldParts = (ctx: Context, showId: string) =>
  heldList(ctx, episodesTopic(showId), () => loadParts(ctx, showId))

async function loadParts(ctx: Context, showId: string) {
  const ids = await episodeIdsOf(ctx.db, showId)
  return { ids, bytes: 200 + ids.length * bytesPerId }
}

/** A 22-character string with its slot. */
const bytesPerId = 48

/** How many parts a show or audiobook shows of itself. */
const firstPageLimit = 50

function whole<V, S, W, P, K extends string>(
  definition: Whole<V, S, W, P, K>,
): Held<V, S, W, P, K> {
  const wholeForm = `whole ${definition.member}`
  return { ...definition, wholeForm, toldForm: `${wholeForm}, told` }
}
