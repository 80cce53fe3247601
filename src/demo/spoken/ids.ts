import { idFromKey } from '../../lib/base62.ts'

/** Ids of spoken content follow from names, like all ids of the world. */
export const demoShowId = (name: string) => idFromKey('demo show', name)

export const demoEpisodeId = (show: string, name: string) =>
  idFromKey('demo episode', `${show}\u001f${name}`)

export const demoBookId = (name: string) => idFromKey('demo audiobook', name)

export const demoChapterId = (book: string, number: number) =>
  idFromKey('demo chapter', `${book}\u001f${number}`)
