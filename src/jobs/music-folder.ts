import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { delimiter, isAbsolute, resolve } from 'node:path'
import { badRequest } from '../lib/errors.ts'

/**
 * A folder of music as somebody typed it, checked.
 * @returns its path without detours
 * @throws 400 that says what is wrong with it
 */
export function musicFolder(typed: string): string {
  const text = typed.trim()
  if (text === '') throw badRequest('Type the path of a folder')
  if (!isAbsolute(text)) throw badRequest('Type the whole path, beginning with /')
  if (text.includes('\0') || text.includes(delimiter)) {
    throw badRequest(`A path with ${delimiter} in it cannot be used`)
  }
  const path = resolve(text)
  const real = realPathOf(path)
  if (isOfTheSystem(path) || isOfTheSystem(real)) {
    throw badRequest(`${path} is the system's own; name the folder that the music is in`)
  }
  if (!statSync(real).isDirectory()) throw badRequest(`${path} is a file; name the folder it is in`)
  if (!isReadable(real)) throw badRequest(notReadable(path))
  return path
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES') throw badRequest(notReadable(path), error)
    if (code === 'ELOOP') throw badRequest(`${path} is a link that leads to itself`, error)
    throw badRequest(`There is no folder ${path} on the server`, error)
  }
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

const notReadable = (path: string) =>
  `${path} may not be read by the user that Reprise runs as on the server`

/** Places with no music, in which a walk would lose itself. */
const isOfTheSystem = (path: string) => path === '/' || /^\/(proc|sys|dev|run|etc)(\/|$)/.test(path)
