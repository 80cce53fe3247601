import { Type as T } from 'typebox'
import { Value } from 'typebox/value'
import { badRequest } from '../lib/errors.ts'
import type { BrowsePages } from '../model/browse.ts'

const Translations = T.Record(T.String(), T.String())

const Rule = T.Object(
  { playlists: T.Optional(T.Array(T.String())), genres: T.Optional(T.Array(T.String())) },
  { additionalProperties: false },
)

const Size = T.Union([T.Integer(), T.Null()])

const Hour = T.Integer({ minimum: 0, maximum: 23 })

const Document = T.Object({
  categories: T.Array(
    T.Object({
      id: T.String({ minLength: 1 }),
      name: T.String({ minLength: 1 }),
      names: Translations,
      icons: T.Array(T.Object({ url: T.String(), width: Size, height: Size })),
      rule: Rule,
    }),
  ),
  featured: T.Array(
    T.Object({
      id: T.String({ minLength: 1 }),
      fromHour: Hour,
      toHour: Hour,
      message: T.String(),
      messages: Translations,
      rule: Rule,
    }),
  ),
})

/** Browse pages as their operator wrote them. @throws 400 that says what is wrong where */
export function parseBrowsePages(text: string): BrowsePages {
  const pages = parsed(text)
  if (!Value.Check(Document, pages)) {
    const [finding] = Value.Errors(Document, pages)
    throw badRequest(`${finding?.instancePath || 'the document'} ${finding?.message}`)
  }
  for (const list of [pages.categories, pages.featured]) {
    const ids = list.map(({ id }) => id)
    const twice = ids.find((id, at) => ids.indexOf(id) !== at)
    if (twice !== undefined) throw badRequest(`"${twice}" is there twice`)
  }
  return pages
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw badRequest(`the file is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}
