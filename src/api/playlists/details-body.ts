import { type Static, Type as T } from 'typebox'
import type { Details } from '../../domain/playlists/details.ts'
import { Nullable } from '../../wire/schema.ts'

/** A flag; clients of old send an empty text for false (web-api section 3). */
export const Flag = T.Optional(T.Union([T.Boolean(), T.Literal(''), T.Null()]))

/** What a flag says; undefined when it says nothing. */
export const readFlag = (flag: boolean | '' | null | undefined): boolean | undefined =>
  flag === null || flag === undefined ? undefined : flag === true

const flags = { public: Flag, collaborative: Flag, description: T.Optional(Nullable(T.String())) }

export const CreateBody = T.Object({ name: T.String(), ...flags })

export const ChangeBody = T.Object({ name: T.Optional(Nullable(T.String())), ...flags })

/** What a body says about a playlist; null is as good as nothing. */
export const readDetails = (body: Static<typeof ChangeBody>): Details => ({
  name: body.name ?? undefined,
  description: body.description ?? undefined,
  isPublic: readFlag(body.public),
  isCollaborative: readFlag(body.collaborative),
})
