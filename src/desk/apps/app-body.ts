import { type Static, Type as T } from 'typebox'
import type { AppAbout } from '../../model/accounts.ts'

/** What a form can say of an app. */
export const appBody = {
  name: T.String({ maxLength: 100 }),
  description: T.String({ maxLength: 1_000 }),
  website: T.String({ maxLength: 2_000 }),
  redirect_uris: T.Array(T.String({ maxLength: 2_000 }), { maxItems: 50 }),
  redirect_rules: T.Union([T.Literal('relaxed'), T.Literal('strict')]),
  access: T.Union([
    T.Literal('classic'),
    T.Literal('extended'),
    T.Literal('development'),
    T.Literal('both'),
  ]),
}

const AboutBody = T.Partial(T.Object(appBody))

/** The part that an app says of itself, under our names; what was not said is left out. */
export const toAbout = (body: Static<typeof AboutBody>): Partial<AppAbout> => ({
  ...(body.name === undefined ? {} : { name: body.name }),
  ...(body.description === undefined ? {} : { description: body.description }),
  ...(body.website === undefined ? {} : { website: body.website }),
  ...(body.redirect_uris === undefined ? {} : { redirectUris: body.redirect_uris }),
  ...(body.redirect_rules === undefined ? {} : { redirectRules: body.redirect_rules }),
})
