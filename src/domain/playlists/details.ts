import { badRequest, missingField } from '../../lib/errors.ts'

/** What a client may say about a playlist; absent = as it was, or the default. */
export type Details = {
  name?: string | undefined
  description?: string | undefined
  isPublic?: boolean | undefined
  isCollaborative?: boolean | undefined
}

type Visibility = { isPublic: boolean; isCollaborative: boolean }

/**
 * Who a playlist is for after some details were given. Making it collaborative makes it private,
 * and it stays private when it no longer is (web-api section 3).
 * @throws 400 when it would be collaborative and public
 */
export function nextVisibility(before: Visibility, details: Details): Visibility {
  const isCollaborative = details.isCollaborative ?? before.isCollaborative
  const isMadeCollaborative = isCollaborative && !before.isCollaborative
  const isPublic = details.isPublic ?? (before.isPublic && !isMadeCollaborative)
  if (isPublic && isCollaborative) throw badRequest('A collaborative playlist cannot be public')
  return { isPublic, isCollaborative }
}

/**
 * Name and description, as far as they are given.
 * @throws 400 when the name is empty, or one of them is too long
 */
export function readText({ name, description }: Details): { name?: string; description?: string } {
  return {
    ...(name === undefined ? {} : { name: readName(name) }),
    ...(description === undefined ? {} : { description: readDescription(description) }),
  }
}

/** @throws 400 */
export function readName(name: string): string {
  const text = clean(name)
  if (text === '') throw missingField('name')
  if (text.length > maxNameLength) throw badRequest('Playlist name is too long')
  return text
}

/** @throws 400 */
export function readDescription(description: string): string {
  if (description.length > maxDescriptionLength) {
    throw badRequest('Playlist description is too long')
  }
  return clean(description)
}

/** Without what no engine stores as text: NUL, and halves of surrogate pairs. */
const clean = (text: string) => text.toWellFormed().replaceAll('\0', '')

const maxNameLength = 500
const maxDescriptionLength = 1_000
